package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.Optional;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.tree.Diff;

/** Writes down what becomes running, and with it the events that tell of it. For the writer alone. */
record RunningJournal(Journal journal, CommitEvents events) {
    Revision running() {
        return journal.history().running();
    }

    /** What was running before the tentative commits; empty where running is final. */
    Optional<Revision> confirmed() {
        return journal.history().confirmed();
    }

    /** @throws IOException as {@link Journal} says; so all others say, too */
    void intent(Revision next) throws IOException {
        journal.intent(next);
    }

    void aborted() {
        journal.aborted();
    }

    /** The revision of the last intent is running. */
    Announcement committed(Revision next, Change change) throws IOException {
        var announcement = announcement(next, change);
        journal.committed(change.finality(), announcement.written());
        return announcement;
    }

    /** A revision is running that asked nothing of the host, or that the host has not followed. */
    Announcement record(Revision next, Change change) throws IOException {
        var announcement = announcement(next, change);
        journal.record(next, change.finality(), announcement.written());
        return announcement;
    }

    /** What is running stays, and may be final now. */
    Announcement unchanged(Change change) throws IOException {
        var announcement = Announcement.of(events, Optional.empty(), change.turn());
        if (change.finality() == Finality.FINAL && confirmed().isPresent()) {
            journal.settle(announcement.written());
        } else if (!announcement.events().isEmpty()) {
            journal.tell(announcement.written());
        }
        return announcement;
    }

    /** What was running before is running again, whatever the host says. */
    Announcement restored(Revision next, Change change) throws IOException {
        return Diff.between(running().content(), next.content()).isEmpty() ? unchanged(change) : record(next, change);
    }

    private Announcement announcement(Revision next, Change change) {
        return Announcement.of(
                events, Optional.of(new Committed(change.changedBy(), running(), next)), change.turn());
    }
}
