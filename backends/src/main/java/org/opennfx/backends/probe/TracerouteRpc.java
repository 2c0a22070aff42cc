package org.opennfx.backends.probe;

import java.time.Duration;
import org.opennfx.backends.host.EchoAnswer;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** {@code traceroute}: asks for one router after the other, as long as the audience stays. */
public record TracerouteRpc(Host host, NetworkProbe probe) implements RpcHandler {
    private static final int OCTETS = 56;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public NodeName rpc() {
        return NfxPath.name("traceroute");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var target = call.input().leaf("host").orElseThrow();
        return new Targets(host, probe).ask(target, "traceroute", address -> trace(call, target, address));
    }

    private ContainerNode trace(RpcCall call, String target, String address) throws HostException {
        var most = Integer.parseInt(call.input().leafOrDefault("ttl").orElseThrow());
        var answer = new AnswerInParts(call, "traceroute-results", _ -> { });
        answer.tell(page -> page.leaf("target-host", target).leaf("target-ip", address).leaf("max-hop-index", most));
        var left = call.audience().left();
        for (var hop = 1; hop <= most && !left.isDone(); hop++) {
            var came = probe.ask(address, new EchoRequest(OCTETS, PATIENCE, hop, false), left);
            var number = hop;
            answer.tell(page -> page.entry("hop", row -> row.leaf("ttl-value", number).leaf("last-ip-address", who(came))));
            if (came instanceof EchoAnswer.Reply) {
                break;
            }
        }
        return answer.whole();
    }

    private static String who(EchoAnswer came) {
        return switch (came) {
            case EchoAnswer.Reply reply -> reply.from();
            case EchoAnswer.Exceeded(var router) -> router;
            case EchoAnswer.Silence() -> "*";
        };
    }
}
