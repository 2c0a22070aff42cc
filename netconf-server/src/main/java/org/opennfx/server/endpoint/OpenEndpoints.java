package org.opennfx.server.endpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.server.endpoint.Endpoints.OpenPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open of all that was wanted. One thread at a time opens and withdraws; any may look, and close for good while
 * something is being opened.
 */
final class OpenEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(OpenEndpoints.class);

    private final Openings openings;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    OpenEndpoints(Openings openings) {
        this.openings = openings;
    }

    private record Running(Wanted wanted, Openings.Opened opened) {}

    List<Wanted> all() {
        return running.values().stream().map(Running::wanted).toList();
    }

    /** Whether it is open, just as it is wanted. */
    boolean has(Wanted wanted) {
        return Optional.ofNullable(running.get(wanted.label())).filter(each -> each.wanted().equals(wanted)).isPresent();
    }

    /** Whether it is open, or another one that has taken its place. */
    boolean isTaken(Wanted wanted) {
        return running.containsKey(wanted.label());
    }

    /** @throws IOException it cannot be opened, or all is closed */
    void open(Wanted wanted) throws IOException {
        var opened = switch (wanted) {
            case Wanted.Listening(var listener) -> openings.open(listener);
            case Wanted.Calling(var client) -> openings.open(client);
        };
        running.put(wanted.label(), new Running(wanted, opened));
        if (closed) {
            closeAll();
            throw new IOException("the server stops");
        }
        LOG.info("opened {}", wanted.label());
    }

    /** As {@link #open}; a port that cannot be opened now is tried again in the background. */
    void openSoon(Wanted wanted) {
        try {
            open(wanted);
        } catch (IOException e) {
            LOG.warn("{}: {}; it is tried again", wanted.label(), e.getMessage());
            var listener = ((Wanted.Listening) wanted).listener();
            running.put(wanted.label(), new Running(wanted, new Reopening(openings, listener)));
        }
    }

    /** Does nothing where another one has taken its place. */
    void withdraw(Wanted wanted) {
        if (has(wanted)) {
            running.remove(wanted.label()).opened().withdraw();
            LOG.info("closed {}", wanted.label());
        }
    }

    List<OpenPort> ports() {
        var all = new ArrayList<OpenPort>();
        for (var each : running.values()) {
            if (each.wanted() instanceof Wanted.Listening(var listener)) {
                var addresses = listener.addresses().iterator();
                each.opened().ports().forEach(port ->
                        all.add(new OpenPort(listener.name(), listener.protocol(), addresses.next().getHostString(), port)));
            }
        }
        return all;
    }

    void close() {
        closed = true;
        closeAll();
        openings.close();
    }

    private void closeAll() {
        for (var label : List.copyOf(running.keySet())) {
            Optional.ofNullable(running.remove(label)).ifPresent(each -> each.opened().close());
        }
    }
}
