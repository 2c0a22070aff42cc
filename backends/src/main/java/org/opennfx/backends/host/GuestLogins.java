package org.opennfx.backends.host;

import org.opennfx.datastore.host.HostException;

/** How one logs in to the guests of a host over the internal network. Safe for use by several threads. */
public interface GuestLogins {
    /**
     * Begins to log in.
     *
     * @param address of the guest on the internal network
     * @param user a name without characters that a shell knows
     * @throws HostException the guest does not run
     */
    GuestLogin open(String domain, String address, String user) throws HostException;
}
