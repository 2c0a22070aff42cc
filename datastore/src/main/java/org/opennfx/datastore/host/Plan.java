package org.opennfx.datastore.host;

import java.util.List;
import java.util.stream.Collectors;

/** The steps from the host as it was observed to the host as it is desired, in the order in which they must run. */
public record Plan(List<Step> steps) {
    public static final Plan NOTHING_TO_DO = new Plan(List.of());

    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What is different on the host, where this leads to what is running already. */
    public List<Drift> drifts() {
        return steps.stream().flatMap(step -> step.drifts().stream()).toList();
    }

    /** One line for each step. */
    @Override
    public String toString() {
        return steps.stream().map(Step::describe).collect(Collectors.joining("\n"));
    }
}
