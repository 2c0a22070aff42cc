package org.opennfx.datastore.journal;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** Reads what {@link ContentWriter} wrote, and checks names, kinds and values against the schema of now. */
record ContentReader(Unpacker in) {
    Children children(InnerSchema parent) throws SchemaMismatchException {
        var count = in.count();
        var nodes = new ArrayList<DataNode>(count);
        for (var i = 0; i < count; i++) {
            nodes.add(content(childSchema(parent)));
        }
        return Children.of(nodes);
    }

    SchemaNode childSchema(InnerSchema parent) throws SchemaMismatchException {
        var name = in.name();
        return parent.childByModule(name.module(), name.local())
                .filter(SchemaNode::config)
                .filter(node -> NodeKind.of(node) == name.kind())
                .orElseThrow(() -> new SchemaMismatchException("there is no " + name + " in " + parent));
    }

    DataNode content(SchemaNode schema) throws SchemaMismatchException {
        return switch (schema) {
            case ContainerSchema container -> new ContainerNode(container, children(container));
            case ListSchema list -> list(list);
            case LeafSchema leaf -> {
                var told = value(leaf);
                yield new LeafNode(leaf, told.text(), told.form());
            }
            case LeafListSchema leafList -> leafList(leafList);
            case AnySchema any -> new AnyNode(any, any(in.text()));
        };
    }

    private static AnyContent any(String text) {
        return text.startsWith(ContentWriter.JSON)
                ? new AnyContent.Json(text.substring(ContentWriter.JSON.length()))
                : new AnyContent.Xml(text);
    }

    private ListNode list(ListSchema schema) throws SchemaMismatchException {
        var list = ListNode.empty(schema);
        for (var left = in.count(); left > 0; left--) {
            list = list.with(entry(schema));
        }
        return list;
    }

    ListEntry entry(ListSchema schema) throws SchemaMismatchException {
        var children = children(schema);
        return new ListEntry(schema, key(schema, children), children);
    }

    private static Key key(ListSchema schema, Children children) throws SchemaMismatchException {
        List<String> values = new ArrayList<>();
        for (var leaf : schema.keys()) {
            values.add(children.find(leaf)
                    .map(node -> ((LeafNode) node).value())
                    .orElseThrow(() -> new SchemaMismatchException("an entry of " + schema + " has no key " + leaf)));
        }
        return new Key(values);
    }

    private LeafListNode leafList(LeafListSchema schema) throws SchemaMismatchException {
        var leafList = LeafListNode.empty(schema);
        for (var left = in.count(); left > 0; left--) {
            var told = value(schema);
            leafList = leafList.with(told.text(), told.form());
        }
        return leafList;
    }

    ValueForm.Told value(ValueSchema schema) throws SchemaMismatchException {
        var told = ValueForm.read(in.text());
        try {
            return new ValueForm.Told(schema.type().parse(told.text(), Prefixes.MODULE_NAMES), told.form());
        } catch (InvalidValue e) {
            throw new SchemaMismatchException(schema + ": " + e.getMessage());
        }
    }
}
