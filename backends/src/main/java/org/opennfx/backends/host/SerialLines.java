package org.opennfx.backends.host;

import org.opennfx.datastore.host.HostException;

/** The serial ports of guests, each of which has one line. Safe for use by several threads. */
public interface SerialLines {
    /**
     * Connects to the port of a guest. It says nothing twice: what somebody has read before is gone.
     *
     * @throws HostException the guest does not run
     */
    SerialLine open(String domain) throws HostException;
}
