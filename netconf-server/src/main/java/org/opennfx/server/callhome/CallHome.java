package org.opennfx.server.callhome;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.opennfx.server.callhome.Dialer.End;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connection to one client (RFC 8071 3), on a thread that ends with it. */
public final class CallHome implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallHome.class);

    private final Callee client;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Thread thread;
    private OptionalInt last = OptionalInt.empty();
    private int failures;
    private volatile boolean withdrawn;

    private CallHome(Callee client, InstantSource clock, RandomGenerator random) {
        this.client = client;
        this.clock = clock;
        this.random = random;
        this.thread = Thread.ofVirtual().name("call-home " + client.name()).unstarted(this::run);
    }

    /** Begins to call. */
    public static CallHome start(Callee client, InstantSource clock, RandomGenerator random) {
        var callHome = new CallHome(client, clock, random);
        callHome.thread.start();
        return callHome;
    }

    private void run() {
        try {
            switch (client.type()) {
                case ConnectionType.Persistent _ -> keepConnected();
                case ConnectionType.Periodic periodic -> connectPeriodically(periodic);
            }
        } catch (InterruptedException _) {
            LOG.debug("{} is no longer called", client.name());
        } catch (RuntimeException e) {
            LOG.error("calling {} ended unexpectedly", client.name(), e);
        } finally {
            client.endpoints().forEach(Dialer::close);
        }
    }

    /** Not without a pause: a client that lets itself be called, and goes at once, would be called all the time. */
    private void keepConnected() throws InterruptedException {
        while (true) {
            connect();
            Thread.sleep(client.backOff().after(1));
        }
    }

    /** A session that does not end in order is begun again soon, and not at the next time. */
    private void connectPeriodically(ConnectionType.Periodic periodic) throws InterruptedException {
        var begun = clock.instant();
        var after = begun.minusMillis(1);
        while (true) {
            sleepUntil(periodic.next(begun, after));
            var end = connect();
            while (end != End.IN_ORDER) {
                Thread.sleep(client.backOff().after(1));
                end = connect();
            }
            // what was due while the session lasted is left out
            after = clock.instant();
        }
    }

    private void sleepUntil(Instant time) throws InterruptedException {
        while (clock.instant().isBefore(time)) {
            Thread.sleep(Duration.between(clock.instant(), time));
        }
    }

    /** Tries the endpoints in turn until there is a connection, and waits for its end. */
    private End connect() throws InterruptedException {
        var endpoints = client.endpoints();
        var at = client.strategy().first(endpoints.size(), last, random);
        while (true) {
            for (var attempt = 0; attempt < client.strategy().maxAttempts(); attempt++) {
                var end = attempt(endpoints.get(at));
                if (end != End.UNUSED) {
                    last = OptionalInt.of(at);
                    failures = 0;
                    return end;
                }
                failures++;
                Thread.sleep(client.backOff().after(failures));
            }
            at = (at + 1) % endpoints.size();
        }
    }

    private End attempt(Dialer endpoint) throws InterruptedException {
        try {
            var end = endpoint.dial(client.strategy().maxWait());
            if (Thread.interrupted() || withdrawn) {
                throw new InterruptedException();
            }
            return end;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            LOG.info("cannot reach {} at {}: {}", client.name(), endpoint, e.getMessage());
            return End.UNUSED;
        } catch (RuntimeException e) {
            LOG.error("a call of {} at {} ended unexpectedly", client.name(), endpoint, e);
            return End.UNUSED;
        }
    }

    /** Calls no more, and ends the connection when what the client has asked is answered, or after this time. */
    public void withdraw(Duration patience) {
        withdrawn = true;
        Thread.ofVirtual().name("leave " + client.name()).start(() -> {
            client.endpoints().forEach(endpoint -> endpoint.leave(patience));
            thread.interrupt();
        });
    }

    /** Cuts the connection, and calls no more. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
