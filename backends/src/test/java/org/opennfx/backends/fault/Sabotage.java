package org.opennfx.backends.fault;

import java.util.List;
import java.util.function.Predicate;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;

/** Something that happens to the host before a step, such as the end of a daemon. */
@FunctionalInterface
public interface Sabotage {
    void happen() throws Exception;

    /** The subsystems with something that happens before each of the chosen steps. */
    static List<Subsystem> before(Predicate<Step> chosen, Sabotage sabotage, List<Subsystem> subsystems) {
        return subsystems.stream()
                .<Subsystem>map(subsystem -> new FaultySubsystem(subsystem, plan ->
                        plan.map(step -> chosen.test(step) ? sabotage.before(step) : step)))
                .toList();
    }

    private Step before(Step sabotaged) {
        return new AlteredStep(sabotaged, step -> {
            try {
                happen();
            } catch (Exception e) {
                throw new AssertionError("the sabotage failed", e);
            }
            step.apply();
        });
    }
}
