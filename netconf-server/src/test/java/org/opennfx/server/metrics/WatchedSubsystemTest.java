package org.opennfx.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

class WatchedSubsystemTest {
    private static final List<Drift> LOSSES = List.of(new Drift("image of vsrx1", Drift.ABSENT, "vsrx1.qcow2"));

    /** Where there is a loss, and something to do that helps in part. */
    private record Host() implements Subsystem {
        @Override
        public String name() {
            return "host";
        }

        @Override
        public List<RpcError> check(ContainerNode candidate) {
            return List.of();
        }

        @Override
        public Plan plan(ContainerNode desired) {
            return new Plan(List.of(new Reserve()), LOSSES);
        }
    }

    private record Reserve() implements Step {
        @Override
        public String describe() {
            return "reserve";
        }

        @Override
        public Optional<InstancePath> cause() {
            return Optional.empty();
        }

        @Override
        public boolean helpsInPart() {
            return true;
        }

        @Override
        public void apply() {}

        @Override
        public void undo() {}
    }

    @Test
    void whatIsWatchedIsWhatItWas() throws HostException {
        var watched = new WatchedSubsystem(new Host(), new CommitMetrics(new PrometheusRegistry()));
        var plan = watched.plan(ContainerNode.empty(DeviceSchema.load().root()));
        assertEquals(LOSSES, plan.losses());
        assertTrue(plan.steps().getFirst().helpsInPart());
    }
}
