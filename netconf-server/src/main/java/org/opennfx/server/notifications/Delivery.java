package org.opennfx.server.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.notification.EventListener;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.Replayed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the events of one subscription to its receiver: those of the past first, if asked for, and then new ones. */
final class Delivery implements EventListener, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final EventStreams streams;
    private final Receiver receiver;
    private final EventStream stream;
    private final Function<Notification, Optional<Notification>> visible;
    private final Inbox inbox;
    private final Notices notices;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong excluded = new AtomicLong();
    private volatile Terms terms;
    private Optional<EventLog.Replay> replay = Optional.empty();

    /**
     * @param deliveries drop it where its receiver is too slow
     * @param visible what the user may see of an event, asked for each
     */
    Delivery(
            Deliveries deliveries,
            Receiver receiver,
            EventStream stream,
            Terms terms,
            Function<Notification, Optional<Notification>> visible,
            Notices notices) {
        this.streams = deliveries.streams();
        this.receiver = receiver;
        this.stream = stream;
        this.terms = terms;
        this.visible = visible;
        this.inbox = new Inbox(
                deliveries.settings().waiting(), deliveries.clock(), () -> deliveries.drop(receiver, this));
        this.notices = notices;
    }

    /** Events of the past to begin with; to be called before it runs. */
    void replay(EventLog.Replay past) {
        replay = Optional.of(past);
    }

    @Override
    public void happened(LoggedEvent event) {
        if (stream.carries().test(event.event())) {
            inbox.offer(event);
        }
    }

    Inbox inbox() {
        return inbox;
    }

    Terms terms() {
        return terms;
    }

    /** How many events were sent. */
    long sent() {
        return sent.get();
    }

    /** How many events the filter or access control kept back. */
    long excluded() {
        return excluded.get();
    }

    /** Waits for its end, but no longer than this. */
    boolean isOverWithin(Duration time) {
        try {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Delivers until the subscription is over. */
    @Override
    public void run() {
        try {
            deliverAll();
        } catch (IOException e) {
            LOG.info("{}: a subscription ends: {}", receiver.session(), e.getMessage());
        } finally {
            over.countDown();
        }
    }

    private void deliverAll() throws IOException {
        try {
            if (replay.isPresent()) {
                deliver(replay.get());
            }
            deliverNew();
        } catch (RpcException e) {
            LOG.info("{}: a subscription ends: {}", receiver.session(), e.getMessage());
            notices.broken(receiver);
        } catch (RuntimeException e) {
            // a defect, or a log that cannot be read, must not leave the subscriber waiting for events that do not come
            LOG.error("{}: a subscription ends", receiver.session(), e);
            notices.broken(receiver);
        }
    }

    private static Optional<Replayed> next(EventLog.Replay past) {
        try {
            return past.next();
        } catch (IOException e) {
            throw new UncheckedIOException("the log of events cannot be read", e);
        }
    }

    private void deliver(EventLog.Replay past) throws IOException {
        for (var next = next(past); next.isPresent() && !inbox.isEnding(); next = next(past)) {
            switch (next.get()) {
                case LoggedEvent event when stream.carries().test(event.event()) -> deliver(event);
                case LoggedEvent _ -> { }
                case Replayed.Missing(var since) -> receiver.send(notices.eventsMissing(since));
            }
        }
    }

    private void deliverNew() throws IOException {
        var timeIsUp = false;
        while (true) {
            switch (inbox.take(timeIsUp ? Optional.empty() : terms.stopTime())) {
                case Inbox.Item.Event(var event) -> deliver(event);
                case Inbox.Item.ReplayOver _ -> receiver.send(notices.replayCompleted());
                case Inbox.Item.Change(var changed, var notice) -> {
                    terms = changed;
                    timeIsUp = false;
                    receiver.send(notice);
                }
                case Inbox.Item.TimeUp _ -> {
                    timeIsUp = true;
                    // what happened in time may not have been told yet
                    streams.between(inbox::allCome);
                }
                case Inbox.Item.Farewell(var notice) -> {
                    receiver.send(notice);
                    return;
                }
                case Inbox.Item.AllCome _ -> {
                    // other terms may have come behind the time
                    if (timeIsUp) {
                        sendCompleted();
                        return;
                    }
                }
                case Inbox.Item.Overflow _ -> {
                    LOG.warn("{} takes its notifications too slowly: its subscription ends", receiver.session());
                    notices.overflown(receiver);
                    return;
                }
                case Inbox.Item.Stop _ -> {
                    return;
                }
            }
        }
    }

    private void sendCompleted() throws IOException {
        var completed = notices.completed();
        if (completed.isPresent()) {
            receiver.send(completed.get());
        }
    }

    private void deliver(LoggedEvent logged) throws IOException {
        if (!terms.covers(logged.event())) {
            return;
        }
        var seen = visible.apply(logged.event())
                .filter(event -> terms.filter().passes(event, receiver.session().filterWork()));
        if (seen.isPresent()) {
            receiver.send(new LoggedEvent(seen.get(), logged.id()));
            sent.incrementAndGet();
        } else {
            excluded.incrementAndGet();
        }
    }
}
