package org.opennfx.datastore.store;

import java.util.Optional;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Revision;

/**
 * That a confirmed commit is to be undone.
 *
 * @param by who history names
 * @param changedBy whom notifications name: the server, unless somebody has asked for it
 * @param turn what it is in the life of the confirmed commit
 */
record RollBack(Caller by, Caller changedBy, String why, ConfirmedCommitEvent turn) {
    static RollBack cancelled(Caller caller) {
        return new RollBack(caller, caller, "cancelled", new ConfirmedCommitEvent.Cancel(caller));
    }

    static RollBack expired(ConfirmedCommit commit) {
        return byServer(commit.issuer(), "not confirmed in time", new ConfirmedCommitEvent.Timeout());
    }

    static RollBack abandoned(ConfirmedCommit commit) {
        var session = commit.issuer();
        return byServer(
                session,
                "session " + session.sessionId() + " ended before it was confirmed",
                new ConfirmedCommitEvent.Cancel(session));
    }

    /** @param last who made the last commit before the server ended */
    static RollBack afterRestart(Caller last) {
        return byServer(last, "the server ended before it was confirmed", new ConfirmedCommitEvent.Cancel(last));
    }

    private static RollBack byServer(Caller by, String why, ConfirmedCommitEvent turn) {
        return new RollBack(by, Caller.server(), why, turn);
    }

    /** The commit that undoes it. */
    Change change(Revision target) {
        var comment = "roll back to commit " + target.commit().id() + ": " + why;
        return new Change(
                target.content(), by, changedBy, Optional.of(comment), Finality.FINAL, Optional.of(turn));
    }
}
