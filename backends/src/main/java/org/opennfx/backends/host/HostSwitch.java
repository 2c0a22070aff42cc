package org.opennfx.backends.host;

import java.util.List;
import java.util.UUID;
import org.opennfx.datastore.host.HostException;

/** The VLAN-aware bridge between the virtual machines, {@code ovs-sys-br}. Safe for use by several threads. */
public interface HostSwitch {
    String bridge();

    /** That of its database, which it has for as long as that lasts. */
    UUID id() throws HostException;

    /** All ports, in the order of their names, and what is left of those that were made or taken out in part. */
    List<BridgePort> ports() throws HostException;

    /** Makes all changes or none. A change that is already there is no error. */
    void transact(List<BridgeChange> changes) throws HostException;

    /** What goes on at the ports, in the order of their names. */
    List<BridgePortStatus> status() throws HostException;

    /** Where frames were seen to come from, in the order of VLAN and address. */
    List<MacEntry> macTable() throws HostException;
}
