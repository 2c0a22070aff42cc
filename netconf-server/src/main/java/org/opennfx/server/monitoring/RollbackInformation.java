package org.opennfx.server.monitoring;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.AccessControl;

/** {@code show system rollback}, as XML and JSON: what the caller may read of a configuration that once was running. */
public record RollbackInformation(Datastore datastore, Schema schema, AccessControl access) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-rollback-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        if (call.input().has("compare")) {
            throw unsupported("compare");
        }
        var number = Integer.parseInt(call.input().leaf("rollback").orElseThrow());
        var revision = datastore.history().rollback(number).orElseThrow(() -> RpcError.application(
                        ErrorTag.DATA_MISSING, "There is no rollback " + number + " yet")
                .asException());
        var content = access.readable(call.caller().user(), revision.content());
        return switch (call.input().leaf("format").orElse("xml")) {
            case "xml" -> TreeBuilder.container(
                    call.output(), output -> output.any("rollback-information", AnyContent.Nodes.in(content)));
            case "json" -> TreeBuilder.container(call.output(), output -> output.leaf("output", json(content)));
            case String format -> throw unsupported("format " + format);
        };
    }

    private static RpcException unsupported(String what) {
        return RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, what + " is not implemented on this device")
                .asException();
    }

    private String json(ContainerNode content) {
        var text = new StringWriter();
        try (var out = Json.indented(text)) {
            new JsonWriter(schema, out).document(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
