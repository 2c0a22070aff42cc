package org.opennfx.datastore.store;

import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Revision;

/**
 * That a confirmed commit is to be undone.
 *
 * @param by who history names
 * @param event what listeners hear when it is done
 */
record RollBack(Caller by, String why, ConfirmedCommitEvent event) {
    /** What history says of it. */
    static String comment(Revision target, String why) {
        return "roll back to commit " + target.commit().id() + ": " + why;
    }
}
