package org.opennfx.backends.state;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.model.NamePattern;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code monitor interface}: looks twice, a second apart, and tells what went by meanwhile; of the one that is named, also errors. */
record InterfaceTraffic(HostObserver observer) implements RpcHandler {
    private static final Duration WATCH = Duration.ofSeconds(1);

    private record Port(String name, boolean up, Counters counters) {}

    @Override
    public NodeName rpc() {
        return NfxPath.name("get-interface-traffic");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var wanted = call.input().leaf("interface-name");
        var before = observer.observe();
        var first = ports(before, wanted);
        call.audience().staysFor(WATCH);
        var after = observer.observe();
        var watched = Duration.between(before.now(), after.now());
        return TreeBuilder.container(call.output(), output -> output.container("interface-traffic", page -> {
            page.leaf("date-time", Numbers.dateTime(after.now()));
            ports(after, wanted).forEach(port -> page.entry("interface", row -> {
                var earlier = earlier(port, first);
                write(port, earlier, watched, row);
                if (wanted.filter(port.name()::equals).isPresent()) {
                    errors(port.counters(), row);
                    row.container("current-delta", delta -> everything(port.counters().since(earlier), delta));
                }
            }));
        }));
    }

    private static List<Port> ports(HostReport report, Optional<String> wanted) {
        var all = Stream.concat(
                report.frontPanel().ports().stream().map(port -> new Port(port.name(), port.up(), port.counters())),
                report.machine().managementPorts().stream().map(port -> new Port(port.name(), port.up(), port.counters())));
        var pattern = wanted.map(NamePattern::of);
        var named = all.filter(port -> pattern.isEmpty() || pattern.get().matches(port.name())).toList();
        if (wanted.isPresent() && named.isEmpty()) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "device " + wanted.get() + " not found").asException();
        }
        return named;
    }

    private static Counters earlier(Port port, List<Port> first) {
        return first.stream().filter(other -> other.name().equals(port.name())).findFirst().map(Port::counters).orElse(port.counters());
    }

    private static void write(Port port, Counters earlier, Duration watched, TreeBuilder row) {
        var now = port.counters();
        row.leaf("name", port.name()).leaf("oper-status", SwitchState.upOrDown(port.up()));
        TrafficSection.totals(now, row);
        row.leaf("input-bps", Byte.SIZE * rate(Counters::receivedBytes, earlier, now, watched))
                .leaf("input-pps", rate(Counters::receivedPackets, earlier, now, watched))
                .leaf("output-bps", Byte.SIZE * rate(Counters::sentBytes, earlier, now, watched))
                .leaf("output-pps", rate(Counters::sentPackets, earlier, now, watched));
    }

    private static void everything(Counters counters, TreeBuilder row) {
        TrafficSection.totals(counters, row);
        errors(counters, row);
    }

    private static void errors(Counters counters, TreeBuilder row) {
        row.leaf("input-errors", counters.receiveErrors())
                .leaf("input-drops", counters.receiveDrops())
                .leaf("output-errors", counters.sendErrors())
                .leaf("output-drops", counters.sendDrops());
    }

    /** In a second; nothing for a counter that has begun anew. */
    private static long rate(ToLongFunction<Counters> counter, Counters earlier, Counters now, Duration watched) {
        var count = Math.max(0, counter.applyAsLong(now) - counter.applyAsLong(earlier));
        return Math.round(count * 1000.0 / Math.max(1, watched.toMillis()));
    }
}
