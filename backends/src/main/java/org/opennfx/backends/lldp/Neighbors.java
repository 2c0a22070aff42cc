package org.opennfx.backends.lldp;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opennfx.backends.host.LldpId;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.MachineModel;

/** Who was heard, for as long as each said that it is true. */
final class Neighbors {
    /** More on one port come from a network that passes on what no bridge may. */
    private static final int MOST_ON_A_PORT = 64;

    private final Clock clock;
    private final Map<Sender, Heard> heard = new HashMap<>();

    private record Sender(String localPort, LldpId chassis, LldpId port) {}

    private record Heard(Advertisement advertisement, Instant until) {}

    Neighbors(Clock clock) {
        this.clock = clock;
    }

    synchronized void hear(String port, Advertisement advertisement) {
        forget();
        var sender = new Sender(port, advertisement.chassis(), advertisement.port());
        if (advertisement.timeToLive() == 0) {
            heard.remove(sender);
        } else if (heard.containsKey(sender) || count(port) < MOST_ON_A_PORT) {
            heard.put(sender, new Heard(advertisement, clock.instant().plusSeconds(advertisement.timeToLive())));
        }
    }

    private long count(String port) {
        return heard.keySet().stream().filter(sender -> sender.localPort().equals(port)).count();
    }

    private void forget() {
        var now = clock.instant();
        heard.values().removeIf(each -> !each.until().isAfter(now));
    }

    /** Forgets who was heard on other ports. */
    synchronized void keepOnly(Predicate<String> ports) {
        heard.keySet().removeIf(sender -> !ports.test(sender.localPort()));
    }

    /** In the order of the front panel. */
    synchronized List<LldpNeighbor> all() {
        forget();
        var order = MachineModel.switchPorts();
        return heard.entrySet().stream()
                .map(entry -> neighbor(entry.getKey().localPort(), entry.getValue().advertisement()))
                .sorted(Comparator.comparingInt((LldpNeighbor each) -> order.indexOf(each.localPort()))
                        .thenComparing(each -> each.chassis().text())
                        .thenComparing(each -> each.port().text()))
                .toList();
    }

    private static LldpNeighbor neighbor(String port, Advertisement advertisement) {
        return new LldpNeighbor(
                port, advertisement.chassis(), advertisement.port(), advertisement.portDescription(), advertisement.systemName());
    }
}
