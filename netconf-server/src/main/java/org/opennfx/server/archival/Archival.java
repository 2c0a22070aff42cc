package org.opennfx.server.archival;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.opennfx.backends.state.Alarm;
import org.opennfx.backends.state.StateContainer;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.url.RemoteFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code system archival}, and its state. The thread {@code archival} does it, from the start to the end of a server. */
public final class Archival implements StateProvider {
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Archival.class);

    private final ArchivedConfiguration form;
    private final ArchiveQueue queue;
    private final Deliveries deliveries;
    private final ArchivalLog log = new ArchivalLog();
    private final InstantSource clock;
    private final Semaphore reasonToLook = new Semaphore(0);

    /**
     * @param state the directory for what has to last
     * @param key by which the passwords of places are encrypted
     * @param remote the places that the operator allows
     */
    public Archival(
            Path state, DeviceKey key, Schema schema, SetGrammar grammar, RemoteFiles remote, InstantSource clock) {
        this.form = new ArchivedConfiguration(schema, grammar);
        this.queue = new ArchiveQueue(state.resolve("archive"));
        this.deliveries = new Deliveries(remote, key, state.resolve("files"));
        this.clock = clock;
    }

    /**
     * Begins, with what waits from before and the last commit where that was not looked at.
     *
     * @return ends it
     */
    public Closeable start(Datastore datastore, Events events) throws IOException {
        log.tell(events);
        var archiver = new Archiver(() -> datastore.history().running(), form, queue, deliveries, log, clock);
        var running = datastore.history().running();
        if (queue.seen().orElse(0) < running.commit().id()) {
            archiver.committed(running);
        }
        datastore.listen(commit -> {
            archiver.committed(commit.after());
            reasonToLook.release();
        });
        var thread = Thread.ofVirtual().name("archival").start(() -> work(archiver));
        return thread::interrupt;
    }

    private void work(Archiver archiver) {
        try {
            while (true) {
                var pause = look(archiver);
                reasonToLook.tryAcquire(pause.toMillis() + 1, TimeUnit.MILLISECONDS);
                reasonToLook.drainPermits();
            }
        } catch (InterruptedException _) {
            // the server ends
        }
    }

    private static Duration look(Archiver archiver) {
        try {
            return archiver.look();
        } catch (IOException e) {
            LOG.warn("copies of the configuration cannot be kept: {}", e.getMessage());
            return AFTER_TROUBLE;
        } catch (RuntimeException e) {
            LOG.error("copying the configuration ended in an exception", e);
            return AFTER_TROUBLE;
        }
    }

    /** What warns of places that cannot be used when they are configured. */
    public Subsystem warnings() {
        return new SiteWarnings(deliveries);
    }

    /** As {@link ArchivalLog#alarms}. */
    public List<Alarm> alarms() {
        return log.alarms();
    }

    @Override
    public List<DataNode> state(Schema schema) {
        return StateContainer.of(schema, state -> state.container("archival", archival -> log.write(waiting(), archival)));
    }

    private List<String> waiting() {
        try {
            return queue.waiting().stream().map(ArchiveQueue.Copy::name).toList();
        } catch (IOException e) {
            LOG.warn("copies of the configuration cannot be listed: {}", e.getMessage());
            return List.of();
        }
    }
}
