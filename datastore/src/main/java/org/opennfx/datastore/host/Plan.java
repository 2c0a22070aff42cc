package org.opennfx.datastore.host;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcError;

/**
 * The steps from the host as it was observed to the host as it is desired, in the order in which they must run.
 *
 * @param losses what is different as well, and no step can mend
 */
public record Plan(List<Step> steps, List<Drift> losses) {
    public static final Plan NOTHING_TO_DO = new Plan(List.of());

    public Plan {
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
    }

    /** A plan that leads all the way. */
    public Plan(List<Step> steps) {
        this(steps, List.of());
    }

    /** The same with other steps in place of its own. */
    public Plan map(UnaryOperator<Step> steps) {
        return new Plan(this.steps.stream().map(steps).toList(), losses);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What is different on the host, where this leads to what is running already. */
    public List<Drift> drifts() {
        return Stream.concat(steps.stream().flatMap(step -> step.drifts().stream()), losses.stream()).toList();
    }

    /** What the steps warn of, once they are all applied. */
    public List<RpcError> warnings() {
        return steps.stream().flatMap(step -> step.warnings().stream()).toList();
    }

    /** One line for each step. */
    @Override
    public String toString() {
        return steps.stream().map(Step::describe).collect(Collectors.joining("\n"));
    }
}
