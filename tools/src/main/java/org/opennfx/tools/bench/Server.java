package org.opennfx.tools.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** A server while it is measured, with the one session that most work goes through. */
final class Server implements AutoCloseable {
    private static final int ENTRIES_OF_A_REQUEST = 10_000;

    private final String name;
    private final InetSocketAddress address;
    private final NetconfClient client;
    private Optional<NetconfSession> session = Optional.empty();

    Server(String name, InetSocketAddress address, NetconfClient client) {
        this.name = name;
        this.address = address;
        this.client = client;
    }

    String name() {
        return name;
    }

    /** A further session. */
    NetconfSession open() throws IOException {
        return client.open(address);
    }

    /** A further session, which tells of each notification. */
    NetconfSession subscribe(Runnable onNotification) throws IOException {
        return client.open(address, onNotification);
    }

    NetconfSession session() throws IOException {
        if (session.isEmpty()) {
            session = Optional.of(open());
        }
        return session.get();
    }

    /** Leaves entries of these numbers in a model, the last one not among them, beside those that are there. */
    void fill(Model model, int from, int to) throws IOException {
        for (var first = from; first < to; first += ENTRIES_OF_A_REQUEST) {
            session().ask(model.merge(first, Math.min(to, first + ENTRIES_OF_A_REQUEST)));
        }
        session().ask(Work.COMMIT);
    }

    void empty(Model model) throws IOException {
        session().ask(model.removeAll());
        session().ask(Work.COMMIT);
    }

    /** Ends the session, whatever state it is in; the next one is another one. */
    @Override
    public void close() {
        session.ifPresent(NetconfSession::close);
        session = Optional.empty();
    }
}
