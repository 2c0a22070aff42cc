package org.opennfx.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostTurn;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.TreeBuilder;

class GetSchemaTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final List<YangText> TEXTS = YangText.all(SCHEMA);
    private static final GetSchema HANDLER = new GetSchema(SCHEMA, TEXTS);

    private String get(String identifier, Optional<String> format) {
        var rpc = SCHEMA.rpc(HANDLER.rpc()).orElseThrow();
        var input = TreeBuilder.container(
                rpc.input(), given -> given.leaf("identifier", identifier).leaf("format", format));
        var output = HANDLER.invoke(new RpcCall(input, new Caller(1, "alice", "netconf 192.0.2.7"), rpc.output(), HostTurn.ALONE));
        return new XmlText(SCHEMA).content((AnyNode) output.children().iterator().next());
    }

    @Test
    void everySchemaIsServedAsYangAndAsYin() {
        for (var text : TEXTS) {
            assertTrue(get(text.identifier(), Optional.of(NetconfState.YANG)).contains("module " + text.identifier()), text::toString);
            var yin = get(text.identifier(), Optional.of(NetconfState.YIN));
            assertTrue(yin.contains("module ") && yin.contains("name=\"" + text.identifier() + "\""), text::toString);
        }
    }

    @Test
    void withoutAFormatItIsYang() {
        assertEquals(get("nfx-vnf", Optional.of(NetconfState.YANG)), get("nfx-vnf", Optional.empty()));
    }

    @Test
    void thereIsNoOtherFormat() {
        var refusal = assertThrows(
                RpcException.class, () -> get("nfx-vnf", Optional.of(NetconfState.MODULE + ":xsd")));
        assertEquals(
                "no schema nfx-vnf in format ietf-netconf-monitoring:xsd", refusal.errors().getFirst().message());
    }
}
