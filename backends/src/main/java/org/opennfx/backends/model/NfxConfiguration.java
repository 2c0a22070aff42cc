package org.opennfx.backends.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration asks of the host.
 *
 * @param hostName the name of the device
 * @param vnfs in the order of the configuration, which is the order of their creation
 * @param hostVlans of the host-os switch, which connects the virtual machines ({@code host-os vlans})
 * @param switchVlans of the switch of the front panel ({@code vlans})
 * @param switchPorts those that are configured
 * @param management those management interfaces that are configured
 * @param addresses of all interfaces
 * @param lldp of the ports of the switch
 * @param rstp the spanning tree of the switch; empty where it takes part in none
 * @param storms what of broadcast and multicast may come in, by the names of ports
 * @param routes the static ones, in the order of their destinations
 */
public record NfxConfiguration(
        String hostName,
        Hugepages hugepages,
        List<Vnf> vnfs,
        VlanTable hostVlans,
        VlanTable switchVlans,
        List<SwitchPort> switchPorts,
        List<ManagementInterface> management,
        List<InterfaceAddress> addresses,
        Lldp lldp,
        Optional<Rstp> rstp,
        Map<String, StormProfile> storms,
        List<StaticRoute> routes) {
    /** The device as it leaves the factory. */
    public static final NfxConfiguration EMPTY = new NfxConfiguration(
            "jdm", Hugepages.NONE, List.of(), VlanTable.EMPTY, VlanTable.EMPTY, List.of(), List.of(), List.of(),
            Lldp.OFF, Optional.empty(), Map.of(), List.of());

    public NfxConfiguration {
        vnfs = List.copyOf(vnfs);
        switchPorts = List.copyOf(switchPorts);
        management = List.copyOf(management);
        addresses = List.copyOf(addresses);
        storms = Map.copyOf(storms);
        routes = List.copyOf(routes);
    }
}
