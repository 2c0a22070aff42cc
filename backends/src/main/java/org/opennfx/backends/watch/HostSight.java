package org.opennfx.backends.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;

/** The host as it was seen at one time. */
record HostSight(Map<String, VnfSight> vnfs, Map<String, HostEvent.PortState> ports) {
    /** @throws HostException the host cannot be observed */
    static HostSight of(Host host) throws HostException {
        var vnfs = new LinkedHashMap<String, VnfSight>();
        for (var domain : host.hypervisor().domains()) {
            vnfs.put(domain.name(), VnfSight.of(domain, host.startFailures().find(domain.name())));
        }
        var ports = new LinkedHashMap<String, HostEvent.PortState>();
        for (var port : host.switchEngine().ports()) {
            ports.put(port.name(), port(port));
        }
        return new HostSight(vnfs, ports);
    }

    private static HostEvent.PortState port(SwitchPortStatus port) {
        return new HostEvent.PortState(port.name(), port.up(), port.settings().enabled());
    }

    /** What happened since the host was seen before, machine by machine and port by port. */
    List<HostEvent> since(HostSight before) {
        var events = new ArrayList<HostEvent>();
        before.vnfs.forEach((name, vnf) -> {
            if (!vnfs.containsKey(name)) {
                events.addAll(vnf.gone());
            }
        });
        vnfs.forEach((name, vnf) -> events.addAll(
                Optional.ofNullable(before.vnfs.get(name)).map(vnf::since).orElseGet(vnf::appeared)));
        ports.forEach((name, port) -> Optional.ofNullable(before.ports.get(name))
                .filter(seen -> seen.up() != port.up())
                .ifPresent(_ -> events.add(port)));
        return events;
    }
}
