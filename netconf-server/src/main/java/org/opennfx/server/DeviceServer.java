package org.opennfx.server;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that starts anew after a factory-reset or where a client asks for it, as it did first and on the same port (RFC 8808 2). */
public final class DeviceServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceServer.class);

    private final ServerOptions options;
    private final PrintStream terminal;
    private final Consumer<IOException> lost;
    private final ReentrantLock change = new ReentrantLock();
    private @Nullable NfxServer server;
    private boolean closed;

    private DeviceServer(ServerOptions options, PrintStream terminal, Consumer<IOException> lost) {
        this.options = options;
        this.terminal = terminal;
        this.lost = lost;
    }

    /**
     * Starts a server as {@link NfxServer#start(ServerOptions, PrintStream, Runnable)} does.
     *
     * @param lost is told, on a thread of its own, why the server could not start anew; there is none then
     */
    public static DeviceServer start(ServerOptions options, PrintStream terminal, Consumer<IOException> lost)
            throws IOException {
        var device = new DeviceServer(options, terminal, lost);
        device.change.lock();
        try {
            device.server = NfxServer.start(options, terminal, device::reset);
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

    private void reset() {
        Thread.ofVirtual().name("start-anew").start(this::startAnew);
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
            server = NfxServer.start(same, terminal, this::reset);
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
