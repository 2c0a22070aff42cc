package org.opennfx.server.restconf;

import java.util.List;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.view.WithDefaults;

/** What RESTCONF can do here, and the event streams that can be read by it (RFC 8040 9). */
public record RestconfState(EventStreams streams) implements StateProvider {
    private static final String MODULE = "ietf-restconf-monitoring";
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:" + MODULE;
    private static final String CAPABILITY = "urn:ietf:params:restconf:capability:";
    /** RFC 8040 9.1.1 and 9.1.2, RFC 8072 2.7, RFC 8527 3.2. */
    private static final List<String> CAPABILITIES = List.of(
            CAPABILITY + "defaults:1.0?basic-mode=" + WithDefaults.EXPLICIT,
            CAPABILITY + "depth:1.0",
            CAPABILITY + "fields:1.0",
            CAPABILITY + "filter:1.0",
            CAPABILITY + "replay:1.0",
            CAPABILITY + "with-defaults:1.0",
            CAPABILITY + "with-operational-defaults:1.0",
            CAPABILITY + "with-origin:1.0",
            CAPABILITY + "yang-patch:1.0");

    /** Where it is told of a stream; who may read that may read the stream. */
    static InstancePath path(EventStream stream) {
        return InstancePath.ROOT
                .node(name("restconf-state"))
                .node(name("streams"))
                .child(new Step.Entry(name("stream"), List.of(new KeyLeaf(name("name"), stream.name()))));
    }

    private static NodeName name(String local) {
        return new NodeName(MODULE, NAMESPACE, local);
    }

    @Override
    public List<DataNode> state(Schema schema) {
        var state = (ContainerSchema) schema.root().childByModule(MODULE, "restconf-state").orElseThrow();
        return List.of(TreeBuilder.container(state, content -> content
                .container("capabilities", all -> all.values("capability", CAPABILITIES))
                .container("streams", all -> streams.streams().forEach(stream -> all.entry("stream", entry -> write(entry, stream))))));
    }

    private void write(TreeBuilder entry, EventStream stream) {
        entry.leaf("name", stream.name())
                .leaf("description", stream.description())
                .leaf("replay-support", true)
                .leaf("replay-log-creation-time", streams.log().created());
        for (var encoding : Encoding.values()) {
            entry.entry("access", access -> access.leaf("encoding", encoding.word())
                    .leaf("location", location(stream, encoding)));
        }
    }

    private static String location(EventStream stream, Encoding encoding) {
        return RestconfService.ROOT + "/" + ResourceReader.STREAMS + "/" + stream.name() + "/" + encoding.word();
    }
}
