package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.WrittenEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events that tell of one thing: made when it is written to disk, published when it is done.
 *
 * @param written the same events, for the journal
 */
record Announcement(CommitEvents source, List<Notification> events, List<WrittenEvent> written) {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    /** @param commit empty where running stays what it is */
    static Announcement of(CommitEvents source, Optional<Committed> commit, Optional<ConfirmedCommitEvent> turn) {
        try {
            var events = new ArrayList<Notification>();
            commit.map(source::of).ifPresent(events::addAll);
            turn.map(source::of).ifPresent(events::addAll);
            return new Announcement(source, List.copyOf(events), events.stream().map(source::written).toList());
        } catch (RuntimeException e) {
            // the host may have done its part already: a defect of what is told must not keep the rest from being done
            LOG.error("what a commit did cannot be told", e);
            return new Announcement(source, List.of(), List.of());
        }
    }

    void publish() {
        events.forEach(source::publish);
    }
}
