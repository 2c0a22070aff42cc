package org.opennfx.backends.host;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.host.HostException;

/** The operating system under the device manager. Safe for use by several threads. */
public interface HostSystem {
    SystemSettings settings();

    /** What of the settings reaches the machine; the others are in force inside the device only. */
    Set<SystemSetting> onMachine();

    /** The ports of the management interfaces, all that the device has. */
    List<ManagementPort> managementPorts() throws HostException;

    String serialNumber();

    SoftwareRelease release();

    /** When the machine was started. */
    Instant bootedAt();

    /** The parts of the system that run as guests, by number. */
    List<SystemGuest> guests();

    /** What the sensors of the machine show; a machine need not have any. */
    List<Temperature> temperatures();

    /** By number. */
    List<CpuLoad> cpus() throws HostException;

    LoadAverages load() throws HostException;
}
