package org.opennfx.backends.model;

import java.util.List;

/**
 * What a configuration asks of the host.
 *
 * @param hostName the name of the device
 * @param vnfs in the order of the configuration, which is the order of their creation
 * @param switchPorts those that are configured
 */
public record NfxConfiguration(
        String hostName,
        Hugepages hugepages,
        List<Vnf> vnfs,
        List<HostVlan> hostVlans,
        List<SwitchVlan> switchVlans,
        List<SwitchPort> switchPorts) {
    /** The device as it leaves the factory. */
    public static final NfxConfiguration EMPTY =
            new NfxConfiguration("jdm", Hugepages.NONE, List.of(), List.of(), List.of(), List.of());

    public NfxConfiguration {
        vnfs = List.copyOf(vnfs);
        hostVlans = List.copyOf(hostVlans);
        switchVlans = List.copyOf(switchVlans);
        switchPorts = List.copyOf(switchPorts);
    }

    public VlanTable hostVlanTable() {
        return VlanTable.of(hostVlans);
    }

    public VlanTable switchVlanTable() {
        return VlanTable.of(switchVlans);
    }
}
