package org.opennfx.backends.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.SwitchPort;
import org.opennfx.backends.model.SystemConfiguration;

/** The host as a configuration wants it, in the host's own objects. */
record Blueprint(
        SystemConfiguration system,
        Hugepages hugepages,
        Map<String, Domain> domains,
        SortedMap<String, BridgePort> bridgePorts,
        SwitchSettings switchSettings) {
    /** @param ledger holds the identities of all virtual machines of the configuration */
    static Blueprint of(NfxConfiguration configuration, Ledger ledger) {
        var domains = new LinkedHashMap<String, Domain>();
        var down = configuration.switchPorts().stream()
                .filter(port -> !port.enabled()).map(SwitchPort::name).collect(Collectors.toSet());
        for (var vnf : configuration.vnfs()) {
            domains.put(vnf.name(), DomainBlueprint.of(vnf, ledger.of(vnf.name()),
                    port -> !down.contains(port)));
        }
        return new Blueprint(
                configuration.system(),
                configuration.hugepages(),
                domains,
                byName(BridgeBlueprint.of(configuration)),
                SwitchBlueprint.of(configuration));
    }

    private static SortedMap<String, BridgePort> byName(List<BridgePort> ports) {
        var byName = new TreeMap<String, BridgePort>();
        ports.forEach(port -> byName.put(port.name(), port));
        return byName;
    }
}
