package org.opennfx.backends;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.backends.backup.Backups;
import org.opennfx.backends.backup.ScheduledBackups;
import org.opennfx.backends.console.ConsoleLogRequest;
import org.opennfx.backends.console.Consoles;
import org.opennfx.backends.console.GuestSsh;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.files.PartWatch;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.plan.HostSubsystem;
import org.opennfx.backends.probe.PingRpc;
import org.opennfx.backends.probe.TracerouteRpc;
import org.opennfx.backends.programs.HypervisorShell;
import org.opennfx.backends.state.Alarm;
import org.opennfx.backends.state.Operations;
import org.opennfx.backends.watch.HostWatch;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;

/** An NFX250 that is put together out of parts: the same whatever they are. */
public final class AssembledHost implements NfxHost {
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(1);

    private final HostParts parts;
    private final Operations operations;
    private final Consoles consoles;
    private final HypervisorShell hypervisorShell;
    private final Runnable release;

    /** @param release lets go of the parts */
    public AssembledHost(HostParts parts, Runnable release) {
        this.parts = parts;
        this.operations = new Operations(parts.host(), parts.images(), parts.logs(), parts.clock());
        this.consoles = new Consoles(parts.serialLines());
        this.hypervisorShell = new HypervisorShell(parts.host(), parts.clock());
        this.release = release;
    }

    @Override
    public List<Subsystem> subsystems() {
        return List.of(new HostSubsystem(parts.host(), parts.checks()));
    }

    @Override
    public List<StateProvider> stateProviders() {
        return Stream.concat(operations.stateProviders().stream(), Stream.of(parts.backups().stateProvider())).toList();
    }

    @Override
    public DeviceFiles files() {
        return operations.files();
    }

    @Override
    public LogDirectory logs() {
        return parts.logs();
    }

    @Override
    public void add(Supplier<List<Alarm>> alarms) {
        operations.add(alarms);
    }

    @Override
    public List<RpcHandler> rpcHandlers() {
        return Stream.of(
                        operations.rpcHandlers(),
                        List.<RpcHandler>of(
                                new ConsoleLogRequest(parts.host(), consoles),
                                new PingRpc(parts.host(), parts.probe()),
                                new TracerouteRpc(parts.host(), parts.probe())),
                        parts.backups().rpcHandlers())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public HostWatch watch(Events events, Supplier<Repair> repairs, Supplier<ContainerNode> intended) {
        var watch = HostWatch.start(parts.host(), events, repairs, parts.changes(), WATCH_PAUSE);
        parts.backups().tell(events);
        watch.tell("console-watch", consoles::look);
        var unfinished = new PartWatch(files(), parts.clock());
        watch.every("file-parts", PartWatch.PAUSE, unfinished::look);
        var schedules = new ScheduledBackups(parts.backups(), intended, parts.clock());
        watch.every("backup-schedules", ScheduledBackups.PAUSE, schedules::look);
        return watch;
    }

    @Override
    public void close() {
        parts.backups().close();
        consoles.close();
        parts.images().close();
        release.run();
    }

    /** The machine by its parts. */
    public Host host() {
        return parts.host();
    }

    @Override
    public Consoles consoles() {
        return consoles;
    }

    @Override
    public GuestSsh guestSsh() {
        return new GuestSsh(parts.host(), parts.guestLogins());
    }

    @Override
    public HypervisorShell hypervisorShell() {
        return hypervisorShell;
    }

    /** The backups of their disks. */
    public Backups backups() {
        return parts.backups();
    }

    /** Where the images of virtual machines are. */
    public Path imageDirectory() {
        return parts.images().store().directory();
    }
}
