package org.opennfx.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.function.Supplier;
import org.opennfx.backends.embedded.EmbeddedHost;
import org.opennfx.backends.embedded.EmbeddedSettings;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.plan.DomainsNow;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.plan.Planner;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;

/** An embedded host with a clock of its own, and the way in which a commit runs a plan. */
public final class TestHost {
    public static final Duration BOOT_DELAY = Duration.ofSeconds(5);

    public final ManualClock clock = new ManualClock();
    public final AssembledHost embedded;
    public final Planner planner;

    public TestHost(Path state) {
        this(state, MachineModel.S2);
    }

    public TestHost(Path state, MachineModel model) {
        try {
            embedded = EmbeddedHost.open(
                    state, EmbeddedSettings.of(model, clock, counting()).withBootDelay(BOOT_DELAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        planner = new Planner(host());
    }

    /** Puts an empty disk for each of these virtual machines into the image directory. */
    public TestHost withDisks(Iterable<String> vnfs) {
        var stock = embedded.imageDirectory().resolve("vsrx.qcow2");
        try {
            for (var vnf : vnfs) {
                Files.copy(stock, embedded.imageDirectory().resolve(vnf + ".qcow2"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static Supplier<UUID> counting() {
        var last = new long[1];
        return () -> new UUID(0, ++last[0]);
    }

    public Host host() {
        return embedded.host();
    }

    public Plan plan(NfxConfiguration configuration) {
        try {
            return planner.plan(configuration);
        } catch (HostException e) {
            throw new AssertionError(e);
        }
    }

    public void commit(NfxConfiguration configuration) {
        if (!run(plan(configuration))) {
            throw new AssertionError("the plan failed: " + plan(configuration));
        }
    }

    /** Applies the steps, and undoes the failing one and those before it; whether all went well. */
    public boolean run(Plan plan) {
        var succeeded = apply(plan);
        try {
            host().guests().settle(new DomainsNow(host().hypervisor()));
        } catch (HostException e) {
            throw new AssertionError(e);
        }
        return succeeded;
    }

    private static boolean apply(Plan plan) {
        var done = new ArrayDeque<Step>();
        for (var step : plan.steps()) {
            done.push(step);
            try {
                step.apply();
            } catch (HostException _) {
                undo(done);
                return false;
            }
        }
        return true;
    }

    private static void undo(ArrayDeque<Step> done) {
        for (var step : done) {
            try {
                step.undo();
            } catch (HostException e) {
                throw new AssertionError("undo of " + step.describe(), e);
            }
        }
    }
}
