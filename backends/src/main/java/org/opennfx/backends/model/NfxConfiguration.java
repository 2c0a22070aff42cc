package org.opennfx.backends.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration asks of the host.
 *
 * @param vnfs in the order of the configuration, which is the order of their creation
 * @param hostVlans of the host-os switch, which connects the virtual machines ({@code host-os vlans})
 * @param switchVlans of the switch of the front panel ({@code vlans})
 * @param switchPorts those that are configured
 * @param addresses of all interfaces
 * @param lldp of the ports of the switch
 * @param rstp the spanning tree of the switch; empty where it takes part in none
 * @param storms what of broadcast and multicast may come in, by the names of ports
 */
public record NfxConfiguration(
        SystemConfiguration system,
        Hugepages hugepages,
        List<Vnf> vnfs,
        VlanTable hostVlans,
        VlanTable switchVlans,
        List<SwitchPort> switchPorts,
        List<InterfaceAddress> addresses,
        Lldp lldp,
        Optional<Rstp> rstp,
        Map<String, StormProfile> storms) {
    /** The device as it leaves the factory. */
    public static final NfxConfiguration EMPTY = new NfxConfiguration(
            SystemConfiguration.EMPTY, Hugepages.NONE, List.of(), VlanTable.EMPTY, VlanTable.EMPTY, List.of(), List.of(),
            Lldp.OFF, Optional.empty(), Map.of());

    public NfxConfiguration {
        vnfs = List.copyOf(vnfs);
        switchPorts = List.copyOf(switchPorts);
        addresses = List.copyOf(addresses);
        storms = Map.copyOf(storms);
    }
}
