package org.opennfx.datastore.store;

import java.util.Optional;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What is to become running, and how.
 *
 * @param by who history names
 * @param changedBy whom notifications name
 * @param turn what it is in the life of a confirmed commit
 */
record Change(
        ContainerNode next,
        Caller by,
        Caller changedBy,
        Optional<String> comment,
        Finality finality,
        Optional<ConfirmedCommitEvent> turn) {
    /** One without a comment that has nothing to do with a confirmed commit. */
    static Change of(ContainerNode next, Caller caller, Finality finality) {
        return new Change(next, caller, caller, Optional.empty(), finality, Optional.empty());
    }
}
