package org.opennfx.backends.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;

/** Chooses the steps of a plan that fail. What the device does then is what a test is about. */
@FunctionalInterface
public interface FaultInjector {
    /** When a step fails. */
    enum Moment {
        /** Nothing was done yet. */
        BEFORE,
        /** The host is already changed. */
        AFTER;

        private Step in(Step faulty) {
            return new AlteredStep(faulty, step -> {
                if (this == AFTER) {
                    step.apply();
                }
                throw new HostException("injected", step.describe(), "injected fault");
            });
        }
    }

    /** @param position of the step in its plan, from 0 */
    Optional<Moment> fault(int position, Step step);

    static FaultInjector none() {
        return (_, _) -> Optional.empty();
    }

    static FaultInjector at(int position, Moment moment) {
        return (current, _) -> Optional.of(moment).filter(_ -> current == position);
    }

    static FaultInjector where(Predicate<Step> chosen, Moment moment) {
        return (_, step) -> Optional.of(moment).filter(_ -> chosen.test(step));
    }

    /** The plan in which the chosen steps fail. */
    default Plan inject(Plan plan) {
        List<Step> steps = new ArrayList<>();
        for (var position = 0; position < plan.steps().size(); position++) {
            var step = plan.steps().get(position);
            steps.add(fault(position, step).map(moment -> moment.in(step)).orElse(step));
        }
        return new Plan(steps, plan.losses());
    }

    /** The subsystems in whose plans the chosen steps fail. */
    default List<Subsystem> inject(List<Subsystem> subsystems) {
        return subsystems.stream().<Subsystem>map(subsystem -> new FaultySubsystem(subsystem, this::inject)).toList();
    }
}
