package org.opennfx.backends.host;

import java.time.Instant;
import java.util.List;
import org.opennfx.datastore.host.HostException;

/** The operating system under the device manager. Safe for use by several threads. */
public interface HostSystem {
    String hostName() throws HostException;

    void hostName(String name) throws HostException;

    String serialNumber();

    SoftwareRelease release();

    /** When the machine was started. */
    Instant bootedAt();

    /** The parts of the system that run as guests, by number. */
    List<SystemGuest> guests();

    /** By number. */
    List<CpuLoad> cpus() throws HostException;
}
