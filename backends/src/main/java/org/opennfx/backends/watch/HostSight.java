package org.opennfx.backends.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.plan.DomainsNow;
import org.opennfx.backends.plan.StartFailures;
import org.opennfx.datastore.host.HostException;

/**
 * The host as it was seen at one time.
 *
 * @param vnfs empty where the hypervisor did not answer
 * @param ports empty where the switch did not answer
 * @param failures why something did not answer
 */
record HostSight(
        Optional<Map<String, VnfSight>> vnfs, Optional<Map<String, HostEvent.PortState>> ports, List<String> failures) {
    static final HostSight NOTHING = new HostSight(Optional.empty(), Optional.empty(), List.of());

    /**
     * @param failures of starts
     * @param told of all virtual machines, where the hypervisor answers
     */
    static HostSight of(
            PacketForwardingEngine engine, DomainsNow domains, StartFailures failures, Consumer<List<DomainStatus>> told) {
        var unseen = new ArrayList<String>();
        return new HostSight(
                part(() -> vnfs(domains, failures, told), unseen),
                part(() -> byName(engine.ports().stream().map(HostSight::port), HostEvent.PortState::port), unseen),
                List.copyOf(unseen));
    }

    private static Map<String, VnfSight> vnfs(DomainsNow now, StartFailures failures, Consumer<List<DomainStatus>> told)
            throws HostException {
        var domains = now.get();
        told.accept(domains);
        return byName(domains.stream().map(domain -> VnfSight.of(domain, failures.find(domain.name()))), VnfSight::name);
    }

    @FunctionalInterface
    private interface Part<T> {
        T see() throws HostException;
    }

    private static <T> Optional<T> part(Part<T> part, List<String> failures) {
        try {
            return Optional.of(part.see());
        } catch (HostException e) {
            failures.add(e.getMessage());
            return Optional.empty();
        }
    }

    private static <T> Map<String, T> byName(Stream<T> things, Function<T, String> name) {
        return things.collect(Collectors.toMap(name, thing -> thing, (first, _) -> first, LinkedHashMap::new));
    }

    private static HostEvent.PortState port(SwitchPortStatus port) {
        return new HostEvent.PortState(port.name(), port.up(), port.settings().enabled());
    }

    /** With what was seen before in place of what did not answer now. */
    HostSight after(HostSight before) {
        return new HostSight(vnfs.or(before::vnfs), ports.or(before::ports), failures);
    }

    /** Whether something answers that did not before. */
    boolean recovered(HostSight before) {
        return failures.size() < before.failures.size();
    }

    /** What happened since the host was seen before, machine by machine and port by port; of what was seen both times. */
    List<HostEvent> since(HostSight before) {
        var events = new ArrayList<HostEvent>();
        before.vnfs.ifPresent(then -> vnfs.ifPresent(now -> events.addAll(vnfs(then, now))));
        before.ports.ifPresent(then -> ports.ifPresent(now -> events.addAll(ports(then, now))));
        return events;
    }

    private static List<HostEvent> vnfs(Map<String, VnfSight> before, Map<String, VnfSight> now) {
        var events = new ArrayList<HostEvent>();
        before.forEach((name, vnf) -> {
            if (!now.containsKey(name)) {
                events.addAll(vnf.gone());
            }
        });
        now.forEach((name, vnf) -> events.addAll(
                Optional.ofNullable(before.get(name)).map(vnf::since).orElseGet(vnf::appeared)));
        return events;
    }

    private static List<HostEvent> ports(Map<String, HostEvent.PortState> before, Map<String, HostEvent.PortState> now) {
        return now.values().stream()
                .filter(port -> Optional.ofNullable(before.get(port.port())).filter(seen -> seen.up() != port.up()).isPresent())
                .<HostEvent>map(port -> port)
                .toList();
    }
}
