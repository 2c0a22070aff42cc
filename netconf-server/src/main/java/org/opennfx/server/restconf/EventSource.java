package org.opennfx.server.restconf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.opennfx.datastore.notification.EventId;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.server.access.Admission;
import org.opennfx.server.notifications.NotificationMessage;
import org.opennfx.server.notifications.Receiver;
import org.opennfx.server.operations.Session;

/**
 * A subscription's events on their way to the client that reads them. Who sends one waits until the one before it goes out; so
 * does the first until there is a reader.
 */
final class EventSource implements Receiver {
    private final Session session;
    private final NotificationMessage message;
    private final EventStreamSettings settings;
    private final Queue<Runnable> afterReply = new ConcurrentLinkedQueue<>();
    private final long begin = System.nanoTime();
    private volatile Admission admission;
    private volatile Encoding encoding;
    private Optional<byte[]> next = Optional.empty();
    private Optional<Thread> reader = Optional.empty();
    private boolean writing;
    /** Nothing more comes. */
    private boolean over;
    /** Nothing more goes out. */
    private boolean closed;

    /**
     * @param admission of who asked for it
     * @param session makes one that is cut off by the action given to it
     */
    EventSource(
            Admission admission,
            Function<Runnable, Session> session,
            NotificationMessage message,
            Encoding encoding,
            EventStreamSettings settings) {
        this.admission = admission;
        this.session = session.apply(this::close);
        this.message = message;
        this.encoding = encoding;
        this.settings = settings;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void send(Notification notification) throws IOException {
        send(notification, Optional.empty());
    }

    @Override
    public void send(LoggedEvent event) throws IOException {
        send(event.event(), event.id());
    }

    private void send(Notification notification, Optional<EventId> id) throws IOException {
        hand(ServerSentEvent.of(message, encoding, notification, id));
        session.counters().outNotification();
    }

    private synchronized void hand(byte[] event) throws IOException {
        try {
            while (next.isPresent() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
        }
        if (closed) {
            throw new IOException("the event stream is closed");
        }
        next = Optional.of(event);
        notifyAll();
    }

    @Override
    public synchronized void over() {
        over = true;
        notifyAll();
    }

    @Override
    public NodeName encoding() {
        return encoding.identity();
    }

    @Override
    public boolean use(NodeName identity) {
        var other = Encoding.ofIdentity(identity);
        other.ifPresent(it -> encoding = it);
        return other.isPresent();
    }

    @Override
    public Optional<String> uri(long subscription) {
        return Optional.of(EventSources.location(subscription));
    }

    @Override
    public void afterReply(Runnable action) {
        afterReply.add(action);
    }

    /** The request is answered that the session answers now; on the thread of that request. */
    void replied() {
        for (var action = afterReply.poll(); action != null; action = afterReply.poll()) {
            action.run();
        }
    }

    synchronized boolean isRead() {
        return reader.isPresent();
    }

    /** Whether there was no reader for longer than it may be. */
    synchronized boolean isNeglected() {
        return reader.isEmpty() && System.nanoTime() - begin > settings.unread().toNanos();
    }

    /** Whether who reads it, or is to, would be let in now. */
    boolean mayStay() {
        return admission.stands().getAsBoolean();
    }

    /** Takes a reader, of whom there can be one; false where there was one before. */
    synchronized boolean attach(Admission by) {
        if (reader.isPresent()) {
            return false;
        }
        admission = by;
        reader = Optional.of(Thread.currentThread());
        return true;
    }

    /** With the monitor held. */
    private void await(Duration time, BooleanSupplier come) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time.toMillis(); !come.getAsBoolean() && left > 0; ) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }

    /**
     * Sends the reader what there is until nothing more comes, or it is closed; on the thread that {@link #attach}ed.
     *
     * @throws IOException the reader is gone
     */
    void stream(OutputStream out) throws IOException {
        // the headers have to go out before there is an event
        for (var event = Optional.of(ServerSentEvent.comment()); event.isPresent(); event = next()) {
            if (beginWriting()) {
                try {
                    out.write(event.get());
                    out.flush();
                } finally {
                    endWriting();
                }
            }
        }
    }

    private synchronized boolean beginWriting() {
        writing = !closed;
        return writing;
    }

    private synchronized void endWriting() {
        writing = false;
        if (closed) {
            // was to end a write that ended by itself
            var _ = Thread.interrupted();
        }
    }

    /** A comment where nothing else came for a while; empty at the end. */
    private synchronized Optional<byte[]> next() throws IOException {
        try {
            await(settings.keepAlive(), () -> next.isPresent() || over || closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
        }
        if (closed || (over && next.isEmpty())) {
            return Optional.empty();
        }
        var event = next;
        next = Optional.empty();
        notifyAll();
        return event.or(() -> Optional.of(ServerSentEvent.comment()));
    }

    /** Cuts it off, whatever it is at; any thread. */
    synchronized void close() {
        closed = true;
        if (writing) {
            // a client that takes nothing would keep it for ever
            reader.ifPresent(Thread::interrupt);
        }
        notifyAll();
    }
}
