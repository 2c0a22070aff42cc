package org.opennfx.server.notifications;

import java.util.List;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The streams as RFC 5277 3.4 shows them. */
record StreamState(EventStreams streams) implements StateProvider {
    @Override
    public List<DataNode> state(Schema schema) {
        var netconf = (ContainerSchema) schema.root()
                .childByModule(NotificationNames.NC_NOTIFICATIONS, "netconf")
                .orElseThrow();
        return List.of(TreeBuilder.container(netconf, content -> content.container("streams", this::streams)));
    }

    private void streams(TreeBuilder all) {
        for (var stream : streams.streams()) {
            all.entry("stream", entry -> entry.leaf("name", stream.name())
                    .leaf("description", stream.description())
                    .leaf("replaySupport", true)
                    .leaf("replayLogCreationTime", streams.log().created()));
        }
    }
}
