package org.opennfx.backends;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.opennfx.backends.check.PlatformChecks;
import org.opennfx.backends.image.ImageLibrary;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.plan.HostSubsystem;
import org.opennfx.backends.state.Operations;
import org.opennfx.backends.watch.HostWatch;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.host.Subsystem;

/** An NFX250 that is put together out of parts: the same whatever they are. */
public final class AssembledHost implements NfxHost {
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(1);

    private final Host host;
    private final ImageLibrary images;
    private final PlatformChecks checks;
    private final Operations operations;
    private final Runnable release;

    /**
     * @param checks what a configuration must keep to on this machine
     * @param release lets go of the parts
     */
    public AssembledHost(Host host, ImageLibrary images, PlatformChecks checks, Clock clock, Runnable release) {
        this.host = host;
        this.images = images;
        this.checks = checks;
        this.operations = new Operations(host, images, clock);
        this.release = release;
    }

    @Override
    public List<Subsystem> subsystems() {
        return List.of(new HostSubsystem(host, checks));
    }

    @Override
    public List<StateProvider> stateProviders() {
        return operations.stateProviders();
    }

    @Override
    public List<RpcHandler> rpcHandlers() {
        return operations.rpcHandlers();
    }

    @Override
    public HostWatch watch(Events events, Supplier<Repair> repairs) throws HostException {
        return HostWatch.start(host, events, repairs, WATCH_PAUSE);
    }

    @Override
    public void close() {
        images.close();
        release.run();
    }

    /** The machine by its parts. */
    public Host host() {
        return host;
    }

    /** Where the images of virtual machines are. */
    public Path imageDirectory() {
        return images.store().directory();
    }
}
