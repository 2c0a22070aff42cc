package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.host.SystemSettings;
import org.opennfx.backends.host.Temperature;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.host.HostException;

/** An operating system that has a name and an age. */
final class TwinHostSystem implements HostSystem {
    private static final SoftwareRelease RELEASE =
            new SoftwareRelease(SoftwareRelease.JUNOS, "3.14.61-rt58-WR7.0.0.13_ovp", "3.0.2", "2.4.1");

    /** What a device in the field showed. */
    private static final int DEVICE_MANAGER_PROCESS = 8226;

    private final MachineModel model;
    private final Clock clock;
    private final String serialNumber;
    private final Instant bootedAt;
    private final MacAddress firstMac;
    private final SystemSettings settings = SystemSettings.kept();

    /** @param firstMac the address of the first management port; the other ports and the guests of the system follow */
    TwinHostSystem(MachineModel model, Clock clock, String serialNumber, MacAddress firstMac) {
        this.model = model;
        this.clock = clock;
        this.serialNumber = serialNumber;
        this.firstMac = firstMac;
        bootedAt = clock.instant();
    }

    @Override
    public SystemSettings settings() {
        return settings;
    }

    /** There is no machine. */
    @Override
    public Set<SystemSetting> onMachine() {
        return Set.of();
    }

    @Override
    public List<ManagementPort> managementPorts() throws HostException {
        var current = settings.management().current();
        return IntStream.range(0, ManagementInterface.NAMES.size())
                .mapToObj(place -> port(ManagementInterface.NAMES.get(place), firstMac.plus(place), current))
                .toList();
    }

    private ManagementPort port(String name, MacAddress mac, List<ManagementInterface> current) {
        var up = current.stream().filter(each -> each.name().equals(name)).allMatch(
                ManagementInterface::enabled);
        return new ManagementPort(name, mac, up,
                up ? SimulatedTraffic.counters(name, bootedAt, clock.instant()) : Counters.ZERO);
    }

    @Override
    public String serialNumber() {
        return serialNumber;
    }

    @Override
    public SoftwareRelease release() {
        return RELEASE;
    }

    @Override
    public Instant bootedAt() {
        return bootedAt;
    }

    @Override
    public List<SystemGuest> guests() {
        return SystemGuest.all(firstMac.plus(ManagementInterface.NAMES.size()), DEVICE_MANAGER_PROCESS);
    }

    /** There is nothing to get warm. */
    @Override
    public List<Temperature> temperatures() {
        return List.of();
    }

    @Override
    public List<CpuLoad> cpus() {
        return IntStream.range(0, model.threads())
                .mapToObj(number -> SimulatedLoad.ofCpu(number, bootedAt, clock.instant()))
                .toList();
    }

    /** As many processes as CPUs are busy are ready to run, from the start on. */
    @Override
    public LoadAverages load() {
        var busy = cpus().stream().mapToLong(CpuLoad::permille).sum() / 1000.0;
        return SimulatedLoad.averages(busy, bootedAt, clock.instant());
    }
}
