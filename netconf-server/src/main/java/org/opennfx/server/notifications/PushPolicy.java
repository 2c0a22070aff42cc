package org.opennfx.server.notifications;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.view.ReadableDatastore;

/** What the subscriber to a datastore asks for (RFC 8641 5). */
record PushPolicy(
        ReadableDatastore datastore, FilterSpec filter, Optional<Instant> stopTime, UpdateTrigger trigger) {
    private static final NodeName DATASTORE = NotificationNames.push("datastore");

    /** Whether an rpc's input is about a datastore, and not about a stream. */
    static boolean isDatastore(InnerNode input) {
        return input.child(DATASTORE).isPresent();
    }

    /** The identity of the datastore that an rpc's input names. */
    static String datastore(InnerNode input) {
        return input.child(DATASTORE).map(leaf -> ((LeafNode) leaf).value()).orElse("");
    }

    /** Writes it where the schema has these nodes. */
    void write(TreeBuilder content, InnerSchema schema) {
        var leaf = (LeafSchema) schema.childByModule(DATASTORE.module(), DATASTORE.local()).orElseThrow();
        content.node(new LeafNode(leaf, datastore.identity())).leaf("stop-time", stopTime);
        FilterNodes.DATASTORE.write(filter, content, schema);
        trigger.write(content, schema);
    }
}
