package org.opennfx.datastore.journal;

import java.util.Optional;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** Writes nodes with all that is in them. What kind a node is follows from its schema node. */
record ContentWriter(Packer out) {
    /** Stands before content that is JSON; XML does not have this character. */
    static final String JSON = "\0";

    void children(Children children) {
        out.number(children.size());
        for (var child : children) {
            node(child);
        }
    }

    void node(DataNode node) {
        out.name(node.schema());
        content(node);
    }

    void content(DataNode node) {
        switch (node) {
            case ContainerNode container -> children(container.children());
            case ListEntry entry -> children(entry.children());
            case ListNode list -> {
                out.number(list.entries().size());
                list.entries().forEach(entry -> children(entry.children()));
            }
            case LeafNode leaf -> value(leaf.value(), leaf.form());
            case LeafListNode leafList -> {
                out.number(leafList.values().size());
                leafList.values().forEach(value -> value(value, leafList.form(value)));
            }
            case AnyNode any -> out.text(text(any.content()));
        }
    }

    /** A value, with its form before it where it has one of its own. */
    void value(String text, Optional<JsonForm> form) {
        out.text(form.isPresent() ? ValueForm.of(form.get()) + text : text);
    }

    private static String text(AnyContent content) {
        return switch (content) {
            case AnyContent.Xml(var fragment) -> fragment;
            case AnyContent.Json(var value) -> JSON + value;
            case AnyContent.Nodes _ -> throw new IllegalArgumentException("configuration has what clients send, as it came");
        };
    }
}
