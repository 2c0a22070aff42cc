package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;

/** What an interface of a virtual machine is connected to. */
public sealed interface VnfPort {
    /**
     * A port of the host-os switch.
     *
     * @param members VLANs by name, id, range or {@code all}; see {@link VlanTable}
     */
    record VlanPort(PortMode mode, List<String> members, Optional<VlanId> nativeVlan) implements VnfPort {
        public VlanPort {
            members = List.copyOf(members);
        }
    }

    /**
     * A virtual function of a network card (SR-IOV).
     *
     * @param physicalFunction {@code hsxe0} or {@code hsxe1}
     * @param vlan the VLAN that its frames are put into; all VLANs when empty
     */
    record VirtualFunctionPort(String physicalFunction, Optional<VlanId> vlan, boolean trust, boolean spoofCheck)
            implements VnfPort {}

    /** One of the two management networks. */
    record ManagementPort(ManagementNetwork network) implements VnfPort {}

    /** Receives the frames that an analyzer mirrors. */
    record AnalyzerPort() implements VnfPort {}

    /** Connected to nothing. */
    record UnmappedPort() implements VnfPort {}
}
