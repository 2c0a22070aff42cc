package org.opennfx.server.notifications;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * The nodes by which a filter is given: those of event streams (RFC 8639), or those of datastores (RFC 8641).
 *
 * @param reference names one of the list
 * @param list the filters of the configuration
 */
record FilterNodes(NodeName subtree, NodeName xpath, NodeName reference, NodeName list) {
    static final FilterNodes STREAM = new FilterNodes(
            NotificationNames.subscribed("stream-subtree-filter"),
            NotificationNames.subscribed("stream-xpath-filter"),
            NotificationNames.subscribed("stream-filter-name"),
            NotificationNames.subscribed("stream-filter"));

    static final FilterNodes DATASTORE = new FilterNodes(
            NotificationNames.push("datastore-subtree-filter"),
            NotificationNames.push("datastore-xpath-filter"),
            NotificationNames.push("selection-filter-ref"),
            NotificationNames.push("selection-filter"));

    /** That of an rpc's input, or of an entry of the list, which have one at most. */
    FilterSpec read(InnerNode node) {
        return node.child(subtree).<FilterSpec>map(any -> new FilterSpec.Subtree((AnyNode) any))
                .or(() -> leaf(node, xpath).map(FilterSpec.XPath::new))
                .or(() -> leaf(node, reference).map(FilterSpec.Named::new))
                .orElseGet(FilterSpec.None::new);
    }

    private static Optional<String> leaf(InnerNode node, NodeName name) {
        return node.child(name).map(found -> ((LeafNode) found).value());
    }

    /** The filter of that name in the configuration. */
    Optional<FilterSpec> configured(ContainerNode running, String name) {
        return running.child(NotificationNames.subscribed("filters"))
                .flatMap(filters -> ((ContainerNode) filters).child(list))
                .flatMap(filters -> ((ListNode) filters).entries().find(Key.of(name)))
                .map(this::read);
    }

    void write(FilterSpec filter, TreeBuilder content, InnerSchema schema) {
        switch (filter) {
            case FilterSpec.None _ -> { }
            case FilterSpec.Named(var name) -> content.node(new LeafNode((LeafSchema) node(schema, reference), name));
            case FilterSpec.Subtree(var any) ->
                content.node(new AnyNode((AnySchema) node(schema, subtree), any.content()));
            case FilterSpec.XPath(var expression) -> content.node(new LeafNode((LeafSchema) node(schema, xpath), expression));
        }
    }

    private static SchemaNode node(InnerSchema schema, NodeName name) {
        return schema.childByModule(name.module(), name.local()).orElseThrow();
    }
}
