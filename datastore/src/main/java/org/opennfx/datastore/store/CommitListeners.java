package org.opennfx.datastore.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of commits. One that fails keeps neither the others from being told nor the commit from being made. */
final class CommitListeners {
    private static final Logger LOG = LoggerFactory.getLogger(CommitListeners.class);

    private final List<CommitListener> all = new CopyOnWriteArrayList<>();

    Datastore.Listening add(CommitListener listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(Committed commit) {
        for (var listener : all) {
            try {
                listener.committed(commit);
            } catch (RuntimeException e) {
                // it is done, whatever a listener makes of it
                LOG.error("a listener failed on a commit", e);
            }
        }
    }
}
