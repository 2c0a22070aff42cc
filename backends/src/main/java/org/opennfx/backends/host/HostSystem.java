package org.opennfx.backends.host;

import java.time.Instant;
import java.util.List;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.host.HostException;

/** The operating system under the device manager. Safe for use by several threads. */
public interface HostSystem {
    String hostName() throws HostException;

    void hostName(String name) throws HostException;

    /** The settings of the management interfaces. */
    List<ManagementInterface> management() throws HostException;

    /** Makes the management interfaces be like this; those that are not named have no addresses. */
    void management(List<ManagementInterface> settings) throws HostException;

    /** Their ports, all that the device has. */
    List<ManagementPort> managementPorts() throws HostException;

    String serialNumber();

    SoftwareRelease release();

    /** When the machine was started. */
    Instant bootedAt();

    /** The parts of the system that run as guests, by number. */
    List<SystemGuest> guests();

    /** By number. */
    List<CpuLoad> cpus() throws HostException;
}
