package org.opennfx.backends.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.datastore.host.HostException;

/** The host as it was observed. */
record HostState(
        SystemConfiguration system,
        SortedMap<String, String> brokenNetworks,
        Hugepages hugepages,
        Map<String, DomainStatus> domains,
        SortedMap<String, BridgePort> bridgePorts,
        SwitchSettings switchSettings) {
    static HostState observe(Host host) throws HostException {
        return new HostState(
                host.system().settings().current(),
                host.hypervisor().networks().broken(),
                host.hypervisor().reservedHugepages(),
                byName(host.hypervisor().domains()),
                portsByName(host.hostSwitch().ports()),
                host.switchEngine().settings());
    }

    private static Map<String, DomainStatus> byName(List<DomainStatus> domains) {
        var byName = new LinkedHashMap<String, DomainStatus>();
        domains.forEach(domain -> byName.put(domain.name(), domain));
        return byName;
    }

    private static SortedMap<String, BridgePort> portsByName(List<BridgePort> ports) {
        var byName = new TreeMap<String, BridgePort>();
        ports.forEach(port -> byName.put(port.name(), port));
        return byName;
    }
}
