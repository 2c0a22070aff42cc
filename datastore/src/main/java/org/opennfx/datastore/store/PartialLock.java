package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.tree.Diff;

/**
 * A lock on parts of running (RFC 5717). It ends with the session that holds it.
 *
 * @param id unique while the server lives
 * @param selects the expressions that it was asked for with, for monitoring
 * @param nodes what is locked, with all that is in it
 */
public record PartialLock(long id, Caller holder, Instant since, List<String> selects, List<InstancePath> nodes) {
    public PartialLock {
        selects = List.copyOf(selects);
        nodes = List.copyOf(nodes);
    }

    boolean keepsOut(Caller caller) {
        return !holder.sameSession(caller);
    }

    /** Whether something is in both. */
    boolean overlaps(List<InstancePath> others) {
        return nodes.stream()
                .anyMatch(mine -> others.stream().anyMatch(other -> mine.contains(other) || other.contains(mine)));
    }

    /** A locked node that a change of running would touch. */
    Optional<InstancePath> touchedBy(Diff.Inside change) {
        return nodes.stream().filter(node -> touches(change, node.steps())).findFirst();
    }

    /** Whether the change is on the way to the node that these steps lead to, or inside it. */
    private static boolean touches(Diff.Inside change, List<Step> steps) {
        if (steps.isEmpty()) {
            return true;
        }
        return change.children().stream()
                .filter(child -> child.step().equals(Optional.of(steps.getFirst())))
                .anyMatch(child ->
                        !(child instanceof Diff.Inside inside) || touches(inside, steps.subList(1, steps.size())));
    }

    /** Who holds what: {@code session 4 of admin, netconf 192.0.2.7, holds partial lock 2}. */
    @Override
    public String toString() {
        return "session " + holder.sessionId() + " of " + holder.user() + ", " + holder.client() + ", holds partial lock "
                + id;
    }
}
