package org.opennfx.server.notifications;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends the whole selection at every period (RFC 8641 3.1). Without an anchor-time, periods begin with the first update,
 * which is sent at once. Times that pass while the subscriber takes nothing are left out.
 */
final class PeriodicPush implements Push {
    private final String user;
    private final DatastoreContents contents;
    private final Updates updates;
    private final InstantSource clock;
    private final Instant start;
    private DatastoreSubscriptions.Request request;
    private Instant due;

    PeriodicPush(
            String user,
            DatastoreSubscriptions.Request request,
            DatastoreContents contents,
            Updates updates,
            InstantSource clock) {
        this.user = user;
        this.request = request;
        this.contents = contents;
        this.updates = updates;
        this.clock = clock;
        this.start = clock.instant();
        this.due = start;
    }

    private UpdateTrigger.Periodic periodic() {
        return (UpdateTrigger.Periodic) request.policy().trigger();
    }

    @Override
    public void begin() throws IOException {
        if (periodic().anchor().isEmpty()) {
            send();
        }
        schedule();
    }

    private void schedule() {
        due = periodic().next(clock.instant(), start);
    }

    private void send() throws IOException {
        updates.whole(contents.now(user, request.policy().datastore(), request.selection()));
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(due);
    }

    @Override
    public void wake() throws IOException {
        send();
        schedule();
    }

    @Override
    public void committed(PushInbox.Item.Commit commit) {}

    @Override
    public void modified(DatastoreSubscriptions.Request next) {
        request = next;
        schedule();
    }

    @Override
    public void resync() {}
}
