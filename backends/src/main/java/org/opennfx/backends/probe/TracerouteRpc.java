package org.opennfx.backends.probe;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code traceroute}. */
public record TracerouteRpc(Host host, NetworkProbe probe) implements RpcHandler {
    private record Traced(String address, List<Optional<String>> hops) {}

    @Override
    public NodeName rpc() {
        return NfxPath.name("traceroute");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var target = call.input().leaf("host").orElseThrow();
        var most = Integer.parseInt(call.input().leafOrDefault("ttl").orElseThrow());
        var traced = new Targets(host, probe)
                .ask(target, "traceroute", address -> new Traced(address, probe.route(address, most)));
        return TreeBuilder.container(call.output(), output -> output.container("traceroute-results", page -> {
            page.leaf("target-host", target).leaf("target-ip", traced.address()).leaf("max-hop-index", most);
            for (var hop = 0; hop < traced.hops().size(); hop++) {
                var number = hop + 1;
                var router = traced.hops().get(hop);
                page.entry("hop", row -> row.leaf("ttl-value", number).leaf("last-ip-address", router.orElse("*")));
            }
        }));
    }
}
