package org.opennfx.datastore.notification;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.TreeBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events from everywhere, logs them and tells them to those who listen.
 *
 * <p>Who publishes never waits: events stand in a queue until the thread {@code events} comes to them. Events that are
 * published before {@link #start} wait for it. Where the disk is so slow that the queue is full, events are lost and
 * counted.
 */
public final class EventStreams implements Events, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final int WAITING = 10_000;

    private final Schema schema;
    private final InstantSource clock;
    private final List<EventStream> streams;
    private final BlockingQueue<Supplier<Optional<Notification>>> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
    /** Held while an event goes to the log and to the listeners, so that who comes in between gets it exactly once. */
    private final ReentrantLock order = new ReentrantLock();

    private EventLog log;
    private Optional<Thread> worker = Optional.empty();
    private volatile boolean closed;

    /** @param clock gives events their times */
    public EventStreams(Schema schema, InstantSource clock, List<EventStream> streams) {
        this.schema = schema;
        this.clock = clock;
        this.streams = List.copyOf(streams);
        log = new MemoryEventLog(clock.instant(), 1);
    }

    /** Begins to log and to tell. To be called once; the log is closed with the streams. */
    public void start(EventLog eventLog) {
        log = eventLog;
        worker = Optional.of(Thread.ofVirtual().name("events").start(this::work));
    }

    /** An event of now. One that the schema does not know is left out: a set of modules need not have all of ours. */
    @Override
    public void publish(NodeName notification, Consumer<? super TreeBuilder> content) {
        schema.notification(notification).ifPresent(kind -> {
            var now = clock.instant();
            publishLater(() -> Optional.of(
                    new Notification(now, TreeBuilder.container(kind.content(), content::accept))));
        });
    }

    /** An event that is made already. */
    public void publish(Notification event) {
        publishLater(() -> Optional.of(event));
    }

    /** An event of now that is to be published later; empty where the schema does not know it. */
    public Optional<Notification> event(NodeName notification, Consumer<? super TreeBuilder> content) {
        return schema.notification(notification)
                .map(kind -> new Notification(
                        clock.instant(), TreeBuilder.container(kind.content(), content::accept)));
    }

    /** An event as files have it. */
    public WrittenEvent written(Notification event) {
        return new EventCodec(schema).encode(event);
    }

    private void publishLater(Supplier<Optional<Notification>> event) {
        if (!waiting.offer(event) && lost.incrementAndGet() == 1) {
            LOG.error("events come faster than they can be logged: some are lost");
        }
    }

    private void work() {
        try {
            while (!closed || !waiting.isEmpty()) {
                make(waiting.take()).ifPresent(this::tell);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static Optional<Notification> make(Supplier<Optional<Notification>> event) {
        try {
            return event.get();
        } catch (RuntimeException e) {
            LOG.error("an event could not be made", e);
            return Optional.empty();
        }
    }

    private void tell(Notification event) {
        order.lock();
        try {
            var logged = new LoggedEvent(event, log(event));
            listeners.forEach(listener -> tell(logged, listener));
        } finally {
            order.unlock();
        }
    }

    private Optional<EventId> log(Notification event) {
        try {
            return Optional.of(log.append(event));
        } catch (IOException e) {
            LOG.error("{} is not in the log: {}", event.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static void tell(LoggedEvent event, EventListener listener) {
        try {
            listener.happened(event);
        } catch (RuntimeException e) {
            LOG.error("a listener failed on {}", event.event().name(), e);
        }
    }

    public List<EventStream> streams() {
        return streams;
    }

    public Optional<EventStream> stream(String name) {
        return streams.stream().filter(stream -> stream.name().equals(name)).findFirst();
    }

    /** How many events were published and are neither in the log nor told. */
    public int waiting() {
        return waiting.size();
    }

    /** How many events found no room to wait. */
    public long lost() {
        return lost.get();
    }

    /** The log behind all streams. */
    public EventLog log() {
        return log;
    }

    /**
     * Runs an action between the events that are published before now and those after, on the thread that tells them: it
     * must not block.
     */
    public void between(Runnable action) {
        var placed = waiting.offer(() -> {
            action.run();
            return Optional.empty();
        });
        if (!placed) {
            action.run();
        }
    }

    /** Tells a listener of all events from now on, of all streams, until what is returned is closed. */
    public Listening listen(EventListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * As {@link #listen(EventListener)}, and gives what happened before.
     *
     * @param replay is called before the listener is, with every event of the log that the listener will not be told of
     */
    public Listening listen(EventListener listener, ReplayStart start, Consumer<EventLog.Replay> replay) {
        order.lock();
        try {
            replay.accept(log.replay(start));
            return listen(listener);
        } finally {
            order.unlock();
        }
    }

    /** A listener's stay. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** Tells what was published so far, and closes the log. */
    @Override
    public void close() throws IOException {
        closed = true;
        // no interrupt, which would close the log's file under the event that is being written;
        // if this finds no room the worker is awake
        var _ = waiting.offer(Optional::empty);
        worker.ifPresent(EventStreams::await);
        log.close();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
