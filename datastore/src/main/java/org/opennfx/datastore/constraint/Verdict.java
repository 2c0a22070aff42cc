package org.opennfx.datastore.constraint;

import java.util.List;
import org.opennfx.datastore.error.RpcError;

/**
 * What a check found.
 *
 * @param errors in document order; empty if the content is valid
 * @param next what the next check can start from: the content that was checked if it is valid, otherwise what this
 *     check started from
 * @param work what it took
 */
public record Verdict(List<RpcError> errors, Checked next, Work work) {
    /**
     * The cost of a check, which follows the size of the change.
     *
     * @param constraints how many times a constraint was checked on an instance
     * @param nodes how many nodes were looked at
     */
    public record Work(int constraints, long nodes) {}

    public Verdict {
        errors = List.copyOf(errors);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }
}
