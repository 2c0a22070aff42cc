package org.opennfx.server.restconf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.store.CommitListener;
import org.opennfx.datastore.store.Committed;
import org.opennfx.server.access.Admission;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.notifications.CreateSubscription;
import org.opennfx.server.notifications.EventFilters;
import org.opennfx.server.notifications.NotificationMessage;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.SessionEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event streams that clients read (RFC 8040 3.8), and the subscriptions that are read as such (RFC 8650), of all ports.
 * Each has a session of its own, which ends with it. Who would not be let in any more, or may not read any more, loses his.
 */
public final class EventSources implements CommitListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventSources.class);
    /** RFC 6585 4. */
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Operations operations;
    private final Notifications notifications;
    private final AccessControl access;
    private final EventStreamSettings settings;
    private final Map<EventSource, Entry> open = new ConcurrentHashMap<>();
    private final Thread watch;
    private volatile boolean closed;

    public EventSources(
            Operations operations,
            Notifications notifications,
            AccessControl access,
            EventStreamSettings settings) {
        this.operations = operations;
        this.notifications = notifications;
        this.access = access;
        this.settings = settings;
        this.watch = Thread.ofVirtual().name("event-streams-watch").start(this::watch);
    }

    /** What is known of one that is open. */
    private sealed interface Entry {
        record Stream(EventStream stream) implements Entry {}

        /** @param id empty as long as it is being established */
        record Subscription(Optional<Long> id) implements Entry {}
    }

    EventStreams streams() {
        return notifications.streams();
    }

    EventFilters filters() {
        return notifications.filters();
    }

    /** Where the events of a subscription are read. */
    static String location(long subscription) {
        return RestconfService.ROOT + "/" + ResourceReader.SUBSCRIPTIONS + "/" + subscription;
    }

    boolean mayRead(String user, EventStream stream) {
        return access.mayRead(user, RestconfState.path(stream));
    }

    /** @throws RpcException what of the request is wrong */
    void require(CreateSubscription request) {
        notifications.require(request);
    }

    /**
     * Opens an event stream.
     *
     * @return its events
     * @throws Refusal 429 where the user has too many, 503 where there are
     * @throws RpcException what of the request is wrong
     */
    HttpAnswer.Body read(Exchange exchange, EventStream stream, Encoding encoding, CreateSubscription request) {
        var admission = exchange.request().admission();
        var source = open(admission, encoding, new Entry.Stream(stream));
        try {
            notifications.read(source, request);
        } catch (RpcException e) {
            close(source, e.getMessage());
            throw e;
        }
        return out -> {
            source.attach(admission);
            source.replied();
            stream(source, out);
        };
    }

    private void stream(EventSource source, OutputStream out) throws IOException {
        LOG.info("{} reads events", source.session());
        try {
            source.stream(out);
        } finally {
            close(source, "it is over, or its reader is gone");
        }
    }

    /**
     * One for a subscription that is to be established in its session.
     *
     * @throws Refusal as {@link #read(Exchange, EventStream, Encoding, CreateSubscription)}
     */
    EventSource forSubscription(Admission admission, Encoding encoding) {
        return open(admission, encoding, new Entry.Subscription(Optional.empty()));
    }

    /** The subscription is established, and waits for its reader. */
    void established(EventSource source, long id) {
        open.replace(source, new Entry.Subscription(Optional.of(id)));
        source.replied();
    }

    /** The subscription of a user by its id. */
    Optional<EventSource> subscription(String user, long id) {
        var wanted = new Entry.Subscription(Optional.of(id));
        return open.entrySet().stream()
                .filter(each -> each.getValue().equals(wanted) && each.getKey().session().user().equals(user))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Its events.
     *
     * @throws RpcException in-use where somebody reads them
     */
    HttpAnswer.Body read(EventSource subscription, Admission reader) {
        if (subscription.isRead()) {
            throw RpcError.protocol(ErrorTag.IN_USE, "the subscription has a reader, and can have one").asException();
        }
        return out -> {
            if (subscription.attach(reader)) {
                stream(subscription, out);
            }
        };
    }

    private EventSource open(Admission admission, Encoding encoding, Entry entry) {
        var peer = admission.peer();
        var source = new EventSource(
                admission,
                cutOff -> operations.unlisted(peer, RestconfService.PROTOCOL, cutOff),
                new NotificationMessage(operations.schema()),
                encoding,
                settings);
        open.put(source, entry);
        notifications.attach(source);
        refusal(peer.user()).ifPresent(why -> {
            remove(source, "it was refused");
            throw why;
        });
        return source;
    }

    private Optional<Refusal> refusal(String user) {
        if (closed) {
            return Optional.of(refusal(UNAVAILABLE, "the server is being closed"));
        }
        if (open.size() > settings.total()) {
            return Optional.of(refusal(UNAVAILABLE, settings.total() + " event streams are open, and no more are allowed"));
        }
        return open.keySet().stream().filter(each -> each.session().user().equals(user)).count() > settings.perUser()
                ? Optional.of(refusal(
                        TOO_MANY_REQUESTS, "user " + user + " has " + settings.perUser() + " event streams open, and no more are allowed"))
                : Optional.empty();
    }

    private static Refusal refusal(int status, String why) {
        return new Refusal(status, RpcError.application(ErrorTag.RESOURCE_DENIED, why));
    }

    /** Ends it with its session; a second call does nothing. */
    void close(EventSource source, String why) {
        if (remove(source, why)) {
            LOG.info("{} reads no more events: {}", source.session(), source.session().ended().map(SessionEnd::words).orElse(why));
        }
    }

    private boolean remove(EventSource source, String why) {
        if (open.remove(source) == null) {
            return false;
        }
        source.close();
        notifications.ended(source.session(), new SessionEnd(SessionEnd.Reason.CLOSED, why));
        return true;
    }

    @Override
    public void committed(Committed commit) {
        endThoseWhoMayNotStay();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(settings.keepAlive());
                endThoseWhoMayNotStay();
                open.keySet().stream().filter(EventSource::isNeglected).forEach(source -> close(source, "nobody reads it"));
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void endThoseWhoMayNotStay() {
        open.forEach((source, entry) -> {
            if (!mayStay(source, entry)) {
                end(source, "its user may not read it any more");
            }
        });
    }

    private boolean mayStay(EventSource source, Entry entry) {
        try {
            return source.mayStay()
                    && switch (entry) {
                        case Entry.Stream(var stream) -> mayRead(source.session().user(), stream);
                        case Entry.Subscription _ -> true;
                    };
        } catch (RuntimeException e) {
            LOG.error("it cannot be told whether {} may read on", source.session(), e);
            return false;
        }
    }

    private void end(EventSource source, String why) {
        source.session().end(new SessionEnd(SessionEnd.Reason.OTHER, why));
        close(source, why);
    }

    /** Ends all; there can be no more. */
    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        open.keySet().forEach(source -> end(source, "the server is being closed"));
    }
}
