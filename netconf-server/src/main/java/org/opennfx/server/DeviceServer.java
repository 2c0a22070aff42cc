package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that starts anew after a factory-reset or where a client asks for it, as it did first and on the same port (RFC 8808 2), and
 * tells where a client switches it off.
 */
public final class DeviceServer implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceServer.class);

    private final ServerOptions options;
    private final Start start;
    private final Consumer<IOException> lost;
    private final Runnable off;
    private final ReentrantLock change = new ReentrantLock();
    private @Nullable NfxServer server;
    private boolean closed;

    private DeviceServer(ServerOptions options, Start start, Consumer<IOException> lost, Runnable off) {
        this.options = options;
        this.start = start;
        this.lost = lost;
        this.off = off;
    }

    /**
     * Starts a server as {@link NfxServer#start(ServerOptions, PrintStream, Consumer)} does.
     *
     * @param lost is told, on a thread of its own, why the server could not start anew; there is none then
     * @param off is told, on a thread of its own, that a client wants it to be closed; it runs until that is done
     */
    public static DeviceServer start(ServerOptions options, PrintStream terminal, Consumer<IOException> lost, Runnable off)
            throws IOException {
        return start(options, (own, owner) -> NfxServer.start(own, terminal, owner), lost, off);
    }

    /** How a server is started, which may be more than once. */
    @FunctionalInterface
    interface Start {
        /** @param owner as of {@link NfxServer#start(ServerOptions, PrintStream, Consumer)} */
        NfxServer with(ServerOptions options, Consumer<Ending> owner) throws IOException;
    }

    static DeviceServer start(ServerOptions options, Start start, Consumer<IOException> lost, Runnable off) throws IOException {
        var device = new DeviceServer(options, start, lost, off);
        device.change.lock();
        try {
            device.server = start.with(options, device::end);
        } finally {
            device.change.unlock();
        }
        return device;
    }

    /** The port on which NETCONF is served over SSH, by whichever server there is. */
    public int netconfPort() {
        change.lock();
        try {
            return server == null ? options.netconfPort() : server.netconfPort();
        } finally {
            change.unlock();
        }
    }

    /** The port of the command line, of whichever server there is. */
    OptionalInt cliPort() {
        change.lock();
        try {
            return server == null ? OptionalInt.empty() : server.cliPort();
        } finally {
            change.unlock();
        }
    }

    private void end(Ending ending) {
        switch (ending) {
            case ANEW -> Thread.ofVirtual().name("start-anew").start(this::startAnew);
            case FOR_GOOD -> Thread.ofVirtual().name("switch-off").start(off);
        }
    }

    private void startAnew() {
        change.lock();
        try {
            if (closed || server == null) {
                return;
            }
            LOG.info("the server starts anew");
            var same = server.onSamePorts(options);
            server.close();
            server = null;
            server = start.with(same, this::end);
        } catch (IOException e) {
            LOG.error("the server cannot start anew: {}", e.getMessage());
            lost.accept(e);
        } catch (RuntimeException e) {
            LOG.error("the server cannot start anew", e);
            lost.accept(new IOException("unexpected failure: " + e, e));
        } finally {
            change.unlock();
        }
    }

    /** As {@link NfxServer#close}; one that is just starting anew is waited for. */
    @Override
    public void close() throws IOException {
        change.lock();
        try {
            closed = true;
            if (server != null) {
                server.close();
            }
        } finally {
            change.unlock();
        }
    }
}
