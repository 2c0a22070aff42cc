package org.opennfx.server.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * What a server says of its modules. It is large, and the same for all devices that have the same ones: these may share it. Safe
 * for any thread.
 */
public final class ServedModules {
    private final YangLibrary library;
    private final List<String> capabilities;
    private final ContainerNode schemas;
    private final RpcHandler texts;

    public ServedModules(Schema schema, ServedDatastores datastores) {
        var all = YangText.all(schema);
        library = new YangLibrary(schema, datastores);
        capabilities = Stream.concat(Stream.of(library.capability()), ModuleCapability.all(schema, library).stream()).toList();
        schemas = TreeBuilder.container(
                (ContainerSchema) NetconfState.top(schema).child("schemas").orElseThrow(), tree -> schemas(tree, all));
        texts = new GetSchema(schema, all);
    }

    private static void schemas(TreeBuilder all, List<YangText> texts) {
        for (var text : texts) {
            for (var format : List.of(NetconfState.YANG, NetconfState.YIN)) {
                all.entry("schema", entry -> entry.leaf("identifier", text.identifier())
                        .leaf("version", text.version())
                        .leaf("format", format)
                        .leaf("namespace", text.namespace())
                        .values("location", List.of("NETCONF")));
            }
        }
    }

    YangLibrary library() {
        return library;
    }

    /** Those of the hello. */
    List<String> capabilities() {
        return capabilities;
    }

    /** The container of that name (RFC 6022 2.1.3). */
    ContainerNode schemas() {
        return schemas;
    }

    /** Hands out their texts. */
    RpcHandler texts() {
        return texts;
    }
}
