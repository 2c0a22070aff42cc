package org.opennfx.backends.linux;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.LoadAverages;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.host.SystemSettings;
import org.opennfx.backends.host.Temperature;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system of a Linux machine. What it is told reaches the machine only as far as its settings say. */
public final class LinuxHostSystem implements HostSystem {
    private static final Logger LOG = LoggerFactory.getLogger(LinuxHostSystem.class);

    private final Kernel kernel;
    private final NetworkDevices network;
    private final LinuxSettings reach;
    private final MacAddress firstMac;
    private final Supplier<String> switchVersion;
    private final Instant bootedAt;
    private final SystemSettings settings;

    /**
     * Takes the machine as it is, and tells in the log how far it follows the configuration.
     *
     * @param firstMac the address of the first management interface that is no network device of the machine; those of the next
     *     and of the guests of the system follow
     * @param switchVersion asks for the version of Open vSwitch
     * @throws HostException the kernel does not tell when it was started
     */
    public static LinuxHostSystem open(
            Machine machine, LinuxSettings reach, MacAddress firstMac, Supplier<String> switchVersion)
            throws HostException {
        var system = new LinuxHostSystem(machine, reach, firstMac, switchVersion);
        for (var setting : SystemSetting.values()) {
            LOG.info("{}: {}", setting, reach.reaches(setting) ? "on the machine too" : "inside the device only");
        }
        return system;
    }

    private LinuxHostSystem(
            Machine machine, LinuxSettings reach, MacAddress firstMac, Supplier<String> switchVersion)
            throws HostException {
        this.kernel = new Kernel(machine.root());
        this.network = new NetworkDevices(machine.command());
        this.reach = reach;
        this.firstMac = firstMac;
        this.switchVersion = switchVersion;
        this.bootedAt = kernel.bootedAt();
        this.settings = reach.settings(machine);
    }

    @Override
    public SystemSettings settings() {
        return settings;
    }

    @Override
    public Set<SystemSetting> onMachine() {
        return reach.onMachine();
    }

    /** A port that is disabled is down, whether its device is or not. */
    @Override
    public List<ManagementPort> managementPorts() throws HostException {
        var readings = network.readings();
        var current = settings.management().current();
        var ports = new ArrayList<ManagementPort>();
        for (var name : ManagementInterface.NAMES) {
            var enabled = current.stream().filter(each -> each.name().equals(name)).allMatch(ManagementInterface::enabled);
            ports.add(port(name, enabled, reading(name, readings)));
        }
        return ports;
    }

    private Optional<LinkReading> reading(String name, Map<String, LinkReading> readings) {
        return Optional.ofNullable(reach.devices().get(name)).map(readings::get);
    }

    private ManagementPort port(String name, boolean enabled, Optional<LinkReading> reading) {
        return new ManagementPort(
                name,
                reading.flatMap(LinkReading::mac).orElseGet(() -> firstMac.plus(ManagementInterface.NAMES.indexOf(name))),
                enabled && reading.filter(LinkReading::up).isPresent(),
                reading.map(LinkReading::counters).orElse(Counters.ZERO));
    }

    @Override
    public String serialNumber() {
        return kernel.serialNumber();
    }

    @Override
    public SoftwareRelease release() {
        return new SoftwareRelease(SoftwareRelease.JUNOS, kernel.release(), kernel.distribution(), switchVersion.get());
    }

    /** Another one for each start of the machine. */
    public String bootId() {
        return kernel.bootId();
    }

    @Override
    public Instant bootedAt() {
        return bootedAt;
    }

    @Override
    public List<SystemGuest> guests() {
        return SystemGuest.all(
                firstMac.plus(ManagementInterface.NAMES.size()), Math.toIntExact(ProcessHandle.current().pid()));
    }

    @Override
    public List<Temperature> temperatures() {
        return kernel.temperatures();
    }

    @Override
    public List<CpuLoad> cpus() throws HostException {
        return kernel.cpus();
    }

    @Override
    public LoadAverages load() throws HostException {
        return kernel.load();
    }
}
