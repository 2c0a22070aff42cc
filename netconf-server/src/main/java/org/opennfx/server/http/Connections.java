package org.opennfx.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.server.transport.WaitingRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that no client holds more connections than it may, or keeps the server waiting for longer. */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration WATCH = Duration.ofSeconds(1);
    /** For what is being answered when the server stops. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(10);

    private final HttpSettings settings;
    private final Map<SocketAddress, Connection> open = new ConcurrentHashMap<>();
    private final WaitingRoom<Connection> strangers;
    private final Thread watch;
    private volatile boolean closed;

    Connections(HttpSettings settings) {
        this.settings = settings;
        this.strangers = new WaitingRoom<>(settings.strangers());
        this.watch = Thread.ofVirtual().name("http-watch").start(this::watch);
    }

    /** @throws UncheckedIOException there is no room for it; it is to be closed */
    void accept(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var remote = (InetSocketAddress) channel.getRemoteAddress();
            var connection = new Connection(channel, remote.getAddress());
            requireRoom(connection.address());
            strangers.enter(connection, connection.address()).ifPresent(other -> other.cut("there are too many"));
            open.put(remote, connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireRoom(InetAddress address) throws IOException {
        if (closed) {
            throw new IOException("the server stops");
        }
        var all = open.values().stream().filter(Connection::isOpen).toList();
        var same = all.stream().filter(each -> each.address().equals(address)).count();
        if (all.size() >= settings.connections() || same >= settings.connectionsOfAddress()) {
            LOG.warn("refused a connection of {}: it has {} of {}", address.getHostAddress(), same, all.size());
            throw new IOException("too many connections");
        }
    }

    /** @throws IOException it is no longer open */
    Connection of(SocketAddress remote) throws IOException {
        var connection = open.get(remote);
        if (connection == null) {
            throw new IOException("the connection is closed");
        }
        return connection;
    }

    /** It is no stranger's. */
    void authenticated(Connection connection) {
        strangers.leave(connection);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH);
                open.values().forEach(each -> each.endIfLate(settings.idle()));
                open.values().removeIf(this::isGone);
            }
        } catch (InterruptedException _) {
            // the port is closed
        }
    }

    private boolean isGone(Connection connection) {
        if (connection.isOpen()) {
            return false;
        }
        strangers.leave(connection);
        return true;
    }

    /** Lets requests that are there be answered, for a while, and cuts all. */
    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        awaitLastAnswers();
        open.values().forEach(connection -> connection.cut("the server stops"));
    }

    private void awaitLastAnswers() {
        var end = System.nanoTime() + LAST_ANSWERS.toNanos();
        try {
            open.values().forEach(Connection::endSoon);
            while (open.values().stream().anyMatch(Connection::isOpen) && System.nanoTime() < end) {
                Thread.sleep(LOOK);
                open.values().forEach(Connection::endSoon);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
