package org.opennfx.server.metrics;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.host.WrappedStep;
import org.opennfx.datastore.tree.ContainerNode;

/** A subsystem whose time is taken. */
record WatchedSubsystem(Subsystem subsystem, CommitMetrics metrics) implements Subsystem {
    private interface Work<T> {
        T run() throws HostException;
    }

    private <T> T timed(String what, Work<T> work) throws HostException {
        var start = System.nanoTime();
        try {
            return work.run();
        } finally {
            metrics.worked(name(), what, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private List<RpcError> checked(Supplier<List<RpcError>> check) {
        var start = System.nanoTime();
        try {
            return check.get();
        } finally {
            metrics.worked(name(), "check", Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public String name() {
        return subsystem.name();
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return checked(() -> subsystem.check(candidate));
    }

    @Override
    public List<RpcError> check(ContainerNode running, ContainerNode candidate) {
        return checked(() -> subsystem.check(running, candidate));
    }

    @Override
    public List<RpcError> warnings(ContainerNode running, ContainerNode candidate) {
        return subsystem.warnings(running, candidate);
    }

    @Override
    public Plan plan(ContainerNode desired) throws HostException {
        return timed("plan", () -> subsystem.plan(desired)).map(step -> new WatchedStep(this, step));
    }

    @Override
    public void settled() {
        subsystem.settled();
    }

    private record WatchedStep(WatchedSubsystem subsystem, Step step) implements WrappedStep {
        @Override
        public void apply() throws HostException {
            subsystem.timed("apply", () -> {
                step.apply();
                return step;
            });
        }

        @Override
        public void undo() throws HostException {
            subsystem.timed("undo", () -> {
                step.undo();
                return step;
            });
        }
    }
}
