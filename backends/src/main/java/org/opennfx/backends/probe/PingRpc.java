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
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code ping}: a question at each interval, as long as the audience stays; with {@code rapid}, when it is known what has become of
 * the one before, which a mark tells then. Times are in microseconds.
 */
public record PingRpc(Host host, NetworkProbe probe) implements RpcHandler {
    /** Between two questions where they are to follow each other fast. */
    private static final Duration RAPID = Duration.ofMillis(10);

    /** So many may wait for their answers while another one is asked. */
    private static final int MOST_UNANSWERED = 9;

    @Override
    public NodeName rpc() {
        return NfxPath.name("ping");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var target = call.input().leaf("host").orElseThrow();
        return new Targets(host, probe).ask(target, "ping", address -> ping(call, target, address));
    }

    private ContainerNode ping(RpcCall call, String target, String address) throws HostException {
        var input = call.input();
        var request = request(input);
        var answer = new AnswerInParts(call, "ping-results", page -> page.leaf("target-host", target));
        answer.tell(page -> page.leaf("target-ip", address).leaf("packet-size", request.size()));
        var times = new RoundTrips();
        var count = number(input, "count");
        var marks = new StringBuilder();
        var pause = input.has("rapid") ? RAPID : Duration.ofSeconds(number(input, "interval"));
        var unanswered = input.has("rapid") ? 0 : MOST_UNANSWERED;
        try (var questions = new Questions(probe, address, request, call.audience(), answered -> {
            times.add(answered.came());
            if (input.has("rapid")) {
                marks.append(isReply(answered) ? '!' : '.');
            } else {
                answer.tell(page -> page.entry("probe-result", row -> write(answered, row)));
            }
        })) {
            do {
                questions.ask();
            } while (questions.asked() < count && questions.pass(pause, unanswered));
            questions.pass(Duration.ZERO, 0);
        }
        answer.tell(page -> {
            if (!marks.isEmpty()) {
                page.leaf("rapid-result", marks.toString());
            }
            times.write(page);
        });
        return answer.whole();
    }

    private static EchoRequest request(ContainerNode input) {
        return new EchoRequest(
                number(input, "size"),
                Duration.ofSeconds(number(input, "wait")),
                number(input, "ttl"),
                input.has("do-not-fragment"));
    }

    private static int number(ContainerNode input, String leaf) {
        return Integer.parseInt(input.leafOrDefault(leaf).orElseThrow());
    }

    private static boolean isReply(Questions.Answered answered) {
        return answered.came() instanceof EchoAnswer.Reply;
    }

    private static void write(Questions.Answered answered, TreeBuilder row) {
        row.leaf("probe-index", answered.sequence() + 1)
                .empty(isReply(answered) ? "probe-success" : "probe-failure")
                .leaf("sequence-number", answered.sequence());
        if (answered.came() instanceof EchoAnswer.Reply reply) {
            row.leaf("ip-address", reply.from())
                    .leaf("time-to-live", reply.hops())
                    .leaf("response-size", reply.size())
                    .leaf("rtt", RoundTrips.micros(reply.time()));
        }
    }
}
