package org.opennfx.server.monitoring;

import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.RescueConfiguration;

/** {@code request system configuration rescue save} and {@code delete}, and {@code show system configuration rescue}. */
public final class RescueRpcs {
    private final RescueConfiguration rescue;
    private final Datastore datastore;
    private final Schema schema;
    private final AccessControl access;

    private RescueRpcs(RescueConfiguration rescue, Datastore datastore, Schema schema, AccessControl access) {
        this.rescue = rescue;
        this.datastore = datastore;
        this.schema = schema;
        this.access = access;
    }

    public static List<RpcHandler> of(
            RescueConfiguration rescue, Datastore datastore, Schema schema, AccessControl access) {
        var rpcs = new RescueRpcs(rescue, datastore, schema, access);
        return List.of(
                RpcHandler.of(NfxPath.name("get-rescue-information"), rpcs::show),
                RpcHandler.of(NfxPath.name("request-save-rescue-configuration"), rpcs::save),
                RpcHandler.of(NfxPath.name("request-delete-rescue-configuration"), rpcs::delete));
    }

    private ContainerNode show(RpcCall call) {
        var saved = EditEngine.create(schema.root(), rescue.read());
        RpcException.throwIfAny(saved.errors());
        var content = access.readable(call.caller().user(), saved.root());
        return new FormerConfiguration(schema).answer(call, content, "rescue-information");
    }

    private ContainerNode save(RpcCall call) {
        rescue.save(datastore.running());
        return done(call);
    }

    private ContainerNode delete(RpcCall call) {
        rescue.delete();
        return done(call);
    }

    private static ContainerNode done(RpcCall call) {
        return TreeBuilder.container(call.output(), output -> output.container("rescue-management-results", results ->
                results.entry("routing-engine", engine -> engine.leaf("name", "re0").empty("success"))));
    }
}
