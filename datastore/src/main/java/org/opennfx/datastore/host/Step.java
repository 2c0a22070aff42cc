package org.opennfx.datastore.host;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/**
 * One change to the host. Steps run one after the other, on the thread of the commit; they may block, and nothing else
 * is committed meanwhile.
 */
public interface Step {
    /** What it does, for the log and for {@code commit check}: {@code define domain vsrx1}. */
    String describe();

    /** The configuration node that asks for this step, which becomes the error-path if it fails and does not know a better one. */
    Optional<InstancePath> cause();

    /** What of the host it mends, where nothing but the host has changed; nothing for a step that only follows from others. */
    default List<Drift> drifts() {
        return List.of();
    }

    /** Whether a part of it is better than nothing, where the host is to come back to what is running as far as it can. */
    default boolean helpsInPart() {
        return false;
    }

    /** What whoever commits should know of it once it is applied, though it has not failed. */
    default List<RpcError> warnings() {
        return List.of();
    }

    /**
     * Makes the change.
     *
     * @throws HostException the host may be left half changed; {@link #undo} follows
     */
    void apply() throws HostException;

    /**
     * Brings the host back to where it was before {@link #apply}. Also called for a step whose apply failed half way,
     * so it looks at what there is, and does nothing where nothing was done.
     *
     * @throws HostException the host is left as it is and will be reconciled later
     */
    void undo() throws HostException;
}
