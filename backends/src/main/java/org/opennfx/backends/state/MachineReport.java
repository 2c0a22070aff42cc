package org.opennfx.backends.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.host.Temperature;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.StaticRoute;

/** The machine at the time of an observation; memory and storage are in KiB. */
record MachineReport(
        MachineModel model,
        String hostName,
        String serialNumber,
        SoftwareRelease release,
        Instant bootedAt,
        List<ManagementInterface> management,
        List<StaticRoute> routes,
        List<Temperature> temperatures,
        Set<SystemSetting> onMachine,
        List<ManagementPort> managementPorts,
        List<SystemGuest> systemGuests,
        List<CpuLoad> cpus,
        LoadAverages load,
        long freeMemoryKib,
        long usedStorageKib,
        List<HugepageUse> hugepages) {
    /** Everything that is not free, huge pages that nobody holds included. */
    long usedMemoryKib() {
        return model.memoryKib() - freeMemoryKib;
    }

    /** As on the case. */
    String product() {
        return "NFX250-" + model.name();
    }

    /** What is configured about a management port. */
    Optional<ManagementInterface> management(ManagementPort port) {
        return management.stream().filter(settings -> settings.name().equals(port.name())).findFirst();
    }

    HugepageUse hugepages(PageSize size) {
        return hugepages.stream().filter(use -> use.size() == size).findFirst().orElseThrow();
    }
}
