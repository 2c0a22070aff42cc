package org.opennfx.backends.host;

import java.util.List;
import org.opennfx.datastore.host.HostException;

/** The switch behind the front panel. Safe for use by several threads. */
public interface PacketForwardingEngine {
    SwitchSettings settings() throws HostException;

    /** Makes the switch be like this, all at once or not at all. */
    void configure(SwitchSettings settings) throws HostException;

    /** What goes on at the ports, all that the device has, in the order of the front panel. */
    List<SwitchPortStatus> ports() throws HostException;

    /** Where frames were seen to come from, in the order of VLAN and address. */
    List<MacEntry> macTable() throws HostException;

    /** Forgets where these were seen, until they are seen again; all at once where they are all that there are. */
    void forget(List<MacEntry> entries) throws HostException;

    Neighborhood neighborhood();
}
