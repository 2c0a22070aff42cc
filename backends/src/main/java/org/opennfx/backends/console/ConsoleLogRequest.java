package org.opennfx.backends.console;

import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.state.VnfLookup;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code request-vnf-console-log}: what a virtual machine has said last. */
public record ConsoleLogRequest(Host host, Consoles consoles) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("request-vnf-console-log");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var name = VnfLookup.domain(host, call.input().leaf("vnf-name").orElseThrow()).name();
        var lines = Integer.parseInt(call.input().leafOrDefault("lines").orElseThrow());
        var said = consoles.find(name).map(console -> console.lastLines(lines)).orElse(List.of());
        return TreeBuilder.container(call.output(), output -> output.leaf("console-log", String.join("\n", said)));
    }
}
