package org.opennfx.backends.fault;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;

/** A step before which something happens to the host, such as the end of a daemon. */
public record Sabotage(Step step, Action action) implements Step {
    /** What happens. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** The subsystems with something that happens before each of the chosen steps. */
    public static List<Subsystem> before(Predicate<Step> chosen, Action action, List<Subsystem> subsystems) {
        return subsystems.stream()
                .<Subsystem>map(subsystem -> new FaultySubsystem(subsystem, plan -> new Plan(plan.steps().stream()
                        .map(step -> chosen.test(step) ? new Sabotage(step, action) : step)
                        .toList())))
                .toList();
    }

    @Override
    public String describe() {
        return step.describe();
    }

    @Override
    public Optional<InstancePath> cause() {
        return step.cause();
    }

    @Override
    public List<Drift> drifts() {
        return step.drifts();
    }

    @Override
    public void apply() throws HostException {
        try {
            action.run();
        } catch (Exception e) {
            throw new AssertionError("the sabotage failed", e);
        }
        step.apply();
    }

    @Override
    public void undo() throws HostException {
        step.undo();
    }
}
