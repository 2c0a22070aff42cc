package org.opennfx.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of a client, and since when it keeps the server waiting. */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int BUFFER = 16 << 10;
    private static final long MOST_DRAINED = 16L << 20;
    private static final Duration LINGERING = Duration.ofSeconds(2);

    private final SocketChannel channel;
    private final InetAddress address;
    private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
    private volatile long idleSince = System.nanoTime();
    private volatile boolean ending;

    Connection(SocketChannel channel, InetAddress address) {
        this.channel = channel;
        this.address = address;
    }

    InetAddress address() {
        return address;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /**
     * To be closed when the request is answered.
     *
     * @param oneOfMany whether there may be others at the same time
     */
    Turn turn(boolean oneOfMany) {
        var turn = new Turn(this, oneOfMany);
        turns.add(turn);
        return turn;
    }

    void ended(Turn turn) {
        idleSince = System.nanoTime();
        turns.remove(turn);
    }

    /**
     * Ends what goes on over it where the client takes longer than it may: for a request, to its last header and with the
     * handshake before the first, for a body, or for an answer. A body is ended first, so that there can be an answer to it.
     */
    void endIfLate(Duration idle) {
        var now = System.nanoTime();
        var late = turns.stream().filter(turn -> turn.isLate(now)).toList();
        var tooLate = late.stream().filter(turn -> !turn.stopReading()).findAny();
        if (tooLate.isPresent() || (turns.isEmpty() && now - idleSince > idle.toNanos())) {
            cut("it is late");
        }
    }

    /** What is being answered on it is the last, over HTTP/1.1; cuts it where there is nothing. */
    void endSoon() {
        ending = true;
        if (turns.isEmpty()) {
            cut("the server stops");
        }
    }

    boolean isEnding() {
        return ending;
    }

    /** What is read of it ends. */
    void endInput() {
        try {
            channel.shutdownInput();
        } catch (IOException e) {
            LOG.debug("the connection of {}", address, e);
        }
    }

    /** Says that nothing more comes, and takes for a while what the client still sends, so that he gets what was answered. */
    void linger() {
        try (var turn = turn(false)) {
            turn.within(LINGERING, this::drain);
        } catch (IOException e) {
            LOG.debug("the connection of {}", address, e);
        }
    }

    /**
     * Until the client has closed it as well.
     *
     * @return how much he sent; no more than a long body has
     */
    private long drain() throws IOException {
        channel.shutdownOutput();
        var octets = ByteBuffer.allocate(BUFFER);
        var all = 0L;
        for (var come = channel.read(octets); come >= 0 && all < MOST_DRAINED; come = channel.read(octets.clear())) {
            all += come;
        }
        return all;
    }

    /** Ends whatever goes on over it. */
    void cut(String why) {
        LOG.debug("the connection of {} is closed: {}", address, why);
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing the connection of {}", address, e);
        }
    }
}
