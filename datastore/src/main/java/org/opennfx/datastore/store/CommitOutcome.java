package org.opennfx.datastore.store;

import java.util.List;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.journal.Revision;

/**
 * What a commit that was made has led to.
 *
 * @param running what is running now
 * @param warnings what whoever has committed should know of it, though nothing keeps it from being as it is
 */
public record CommitOutcome(Revision running, List<RpcError> warnings) {
    public CommitOutcome {
        warnings = List.copyOf(warnings);
    }
}
