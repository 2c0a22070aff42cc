package org.opennfx.backends.host;

import java.time.Instant;
import org.opennfx.datastore.host.HostException;

/** The operating system under the device manager. Safe for use by several threads. */
public interface HostSystem {
    String hostName() throws HostException;

    void hostName(String name) throws HostException;

    /** When the machine was started. */
    Instant bootedAt();
}
