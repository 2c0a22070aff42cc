package org.opennfx.server.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener that could not be opened when the server started, and is tried again until it can. */
final class Reopening implements Openings.Opened {
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Openings openings;
    private final Listener listener;
    private final Thread thread;
    private Optional<Openings.Opened> opened = Optional.empty();
    private boolean closed;

    Reopening(Openings openings, Listener listener) {
        this.openings = openings;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("reopen " + listener.name()).start(this::run);
    }

    private void run() {
        try {
            while (!tryOpen()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("{} is no longer wanted", listener.name());
        }
    }

    private synchronized boolean tryOpen() {
        if (closed) {
            return true;
        }
        try {
            opened = Optional.of(openings.open(listener));
            LOG.info("endpoint {} is open", listener.name());
            return true;
        } catch (IOException e) {
            LOG.warn("endpoint {}: {}", listener.name(), e.getMessage());
            return false;
        }
    }

    @Override
    public synchronized List<Integer> ports() {
        return opened.map(Openings.Opened::ports).orElse(List.of());
    }

    @Override
    public synchronized void withdraw() {
        closed = true;
        thread.interrupt();
        opened.ifPresent(Openings.Opened::withdraw);
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
        opened.ifPresent(Openings.Opened::close);
    }
}
