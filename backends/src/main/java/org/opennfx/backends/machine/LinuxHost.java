package org.opennfx.backends.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opennfx.backends.AssembledHost;
import org.opennfx.backends.HostParts;
import org.opennfx.backends.backup.Backups;
import org.opennfx.backends.check.Device;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.identity.Identities;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.image.ImageLibrary;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.libvirt.DomainListener;
import org.opennfx.backends.libvirt.LibvirtHypervisor;
import org.opennfx.backends.libvirt.LibvirtSettings;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.LinkWatch;
import org.opennfx.backends.linux.LinuxHostSystem;
import org.opennfx.backends.linux.LinuxProbe;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.linux.PhysicalFunctions;
import org.opennfx.backends.linux.QemuImageCheck;
import org.opennfx.backends.linux.SshLogins;
import org.opennfx.backends.linux.UnixSerialLines;
import org.opennfx.backends.lldp.LldpAgent;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.ovs.FrontPanel;
import org.opennfx.backends.ovs.OvsControl;
import org.opennfx.backends.ovs.OvsDatabase;
import org.opennfx.backends.ovs.OvsForwardingEngine;
import org.opennfx.backends.ovs.OvsHostSwitch;
import org.opennfx.backends.ovs.OvsWatch;
import org.opennfx.backends.plan.DueStarts;
import org.opennfx.backends.plan.FoundDrift;
import org.opennfx.backends.plan.Guests;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.plan.HostChanges;
import org.opennfx.backends.watch.ChangeSource;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The device on a Linux machine that {@code tools/host-setup} has made ready. Guests outlive it. */
public final class LinuxHost {
    private static final Logger LOG = LoggerFactory.getLogger(LinuxHost.class);
    private static final String UNKNOWN = "unknown";
    private static final String FRONT_SWITCH = "jcp-pfe";
    private static final Path PROC = Path.of("/proc");

    private final MachineSettings settings;
    private final OvsDatabase database;
    private final OvsControl control;
    private final NetworkDevices devices;
    private final PhysicalFunctions functions;
    /** What has to be let go of. */
    private final List<AutoCloseable> parts = new ArrayList<>();

    private LinuxHost(MachineSettings settings) {
        this.settings = settings;
        this.database = new OvsDatabase(settings.places().ovsDatabaseSocket());
        this.control = new OvsControl(settings.places().ovsDirectory());
        this.devices = new NetworkDevices(settings.places().command());
        this.functions = new PhysicalFunctions(settings.physicalFunctions(), settings.places().command());
        parts.add(database);
    }

    /**
     * Takes the machine as it is; what runs on it is not touched. Its daemons need not be there yet.
     *
     * @param state the directory for what has to last; it is made if it is not there
     * @throws IOException the directory cannot be used, what is in it cannot be read, or the kernel does not answer
     */
    public static AssembledHost open(Path state, MachineSettings settings, Clock clock) throws IOException {
        Files.createDirectories(state);
        var host = new LinuxHost(settings);
        try {
            return host.assembled(state.toRealPath(), clock);
        } catch (IOException | RuntimeException e) {
            host.release();
            throw e;
        } catch (HostException e) {
            host.release();
            throw new IOException(e.getMessage() + " (\"nfx doctor\" tells what this machine lacks)", e);
        }
    }

    private AssembledHost assembled(Path state, Clock clock) throws IOException, HostException {
        var macs = LocalMacs.of(state.toString() + settings.places());
        var images = ImageStore.open(state.resolve("images"), List.of());
        var system = LinuxHostSystem.open(
                settings.places().machine(), settings.system(), macs.system(), this::switchVersion);
        var hypervisor = LibvirtHypervisor.open(guests(), images, clock);
        parts.add(hypervisor);
        var identities = Identities.open(
                state.resolve("virtual-machines"), new Pools(macs.guests(), LocalMacs.GUESTS, UUID::randomUUID));
        var host = new Host(
                Capacity.of(settings.model(), PROC, images.directory()).withVirtualFunctions(functions.counts()),
                system,
                new Guests(hypervisor, DueStarts.open(state.resolve("due-starts"), system.bootId())),
                new OvsHostSwitch(HostPlaces.HOST_SWITCH, database, control, devices, settings.guestPorts(),
                        settings.places().guestFiles()),
                frontSwitch(new SystemIdentity(system, macs.system()), clock),
                identities,
                new HostChanges(),
                new FoundDrift());
        var device = new Device(host.model(), identities.pools(), identities::ledger, () -> portAddresses(host));
        var checks = PlatformChecks.of(device, images).onOpenVswitch();
        return new AssembledHost(hostParts(host, hypervisor, images, state, checks, clock), this::release);
    }

    private OvsForwardingEngine frontSwitch(SystemIdentity identity, Clock clock) throws HostException {
        var panel = new FrontPanel(settings.frontPorts());
        var lldp = LldpAgent.start(settings.places().namespace(), devices, panel.devices(), identity, clock);
        parts.add(lldp);
        return new OvsForwardingEngine(FRONT_SWITCH, HostPlaces.HOST_SWITCH, database, control, devices, panel, lldp);
    }

    private HostParts hostParts(
            Host host, LibvirtHypervisor hypervisor, ImageStore images, Path state, PlatformChecks checks, Clock clock)
            throws IOException {
        var command = settings.places().command();
        return new HostParts(
                host,
                new ImageLibrary(images, new QemuImageCheck(command)),
                LogDirectory.of(state),
                new UnixSerialLines(hypervisor::console),
                logins(hypervisor, new SshLogins(command, state.resolve("guest-host-keys"))),
                new LinuxProbe(command),
                Backups.open(host, images, hypervisor.diskBackup(), state.resolve("backups"), clock),
                checks,
                List.of(openVswitch(), libvirt(hypervisor), networkDevices()),
                clock);
    }

    /** Whoever comes after a guest that has been removed has its name, and keys of his own. */
    private static SshLogins logins(LibvirtHypervisor hypervisor, SshLogins logins) {
        hypervisor.listen((guest, what) -> {
            if (what.equals("undefined")) {
                logins.forget(guest);
            }
        });
        return logins;
    }

    private String switchVersion() {
        try {
            return database.version().orElse(UNKNOWN);
        } catch (HostException e) {
            return UNKNOWN;
        }
    }

    private LibvirtSettings guests() {
        return new LibvirtSettings(
                settings.places(),
                settings.places().guestFiles(),
                functions,
                settings.guestPorts(),
                settings.acceleration(),
                settings.shutdownPatience());
    }

    /** None while the machine does not answer: there is no commit then. */
    private static Map<MacAddress, String> portAddresses(Host host) {
        var ports = new HashMap<MacAddress, String>();
        try {
            host.switchEngine().ports().forEach(port -> ports.put(port.mac(), port.name()));
            host.system().managementPorts().forEach(port -> ports.put(port.mac(), port.name()));
        } catch (HostException e) {
            LOG.debug("the addresses of the ports are not known: {}", e.getMessage());
        }
        return ports;
    }

    private ChangeSource openVswitch() {
        return changed -> OvsWatch.start(settings.places().ovsDatabaseSocket(), changed)::close;
    }

    private ChangeSource networkDevices() {
        return changed -> LinkWatch.start(settings.places().namespace(), changed)::close;
    }

    private static ChangeSource libvirt(LibvirtHypervisor hypervisor) {
        return changed -> {
            DomainListener listener = (_, _) -> changed.run();
            hypervisor.listen(listener);
            return () -> hypervisor.ignore(listener);
        };
    }

    /** Who the device says that it is. */
    private record SystemIdentity(HostSystem system, MacAddress chassis) implements LldpAgent.Identity {
        @Override
        public String systemName() throws HostException {
            return system.settings().hostName().current();
        }
    }

    /** The last that was opened goes first. */
    private void release() {
        for (var part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("a part of the machine was not let go of", e);
            }
        }
    }
}
