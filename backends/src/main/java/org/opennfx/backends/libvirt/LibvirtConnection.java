package org.opennfx.backends.libvirt;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.event.LifecycleListener;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to libvirtd. It is opened with the first call, and again when the daemon was away. Safe for use by several
 * threads.
 *
 * <p>A call into native code holds the thread that carries a virtual one, and there are few of these: virtual threads
 * therefore wait for a thread {@code libvirt-call-N} to make it.
 */
final class LibvirtConnection implements AutoCloseable {
    /** The part of the machine that errors name. */
    static final String SUBSYSTEM = "libvirt";

    private static final Logger LOG = LoggerFactory.getLogger(LibvirtConnection.class);

    /** A daemon that hangs is given up after the product of these, in seconds. */
    private static final int KEEP_ALIVE_SECONDS = 5;

    private static final int KEEP_ALIVE_COUNT = 3;

    private final String uri;
    private final LifecycleListener listener;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("libvirt-call-", 0).factory());
    private @Nullable Connect connect;

    /** Work with libvirt. It may be done twice, the first time in part, when the daemon goes away meanwhile. */
    @FunctionalInterface
    interface Call<T> {
        T on(Connect connect) throws LibvirtException, HostException;
    }

    /** @param listener is told of what becomes of domains, on the thread {@code libvirt-events} */
    LibvirtConnection(String uri, LifecycleListener listener) {
        this.uri = uri;
        this.listener = listener;
    }

    /**
     * Makes a call.
     *
     * @param object what it is about, for an error
     * @throws HostException in libvirt's own words
     */
    <T> T call(String object, Call<T> call) throws HostException {
        return Thread.currentThread().isVirtual()
                ? await(object, threads.submit(() -> connected(object, call)))
                : connected(object, call);
    }

    /** What has begun has to be known how it ended: an interrupt waits. */
    private static <T> T await(String object, Future<T> result) throws HostException {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HostException failure) {
                throw failure;
            }
            throw new HostException(SUBSYSTEM, object, e.getCause().toString(), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T connected(String object, Call<T> call) throws HostException {
        var first = open();
        try {
            return call.on(first);
        } catch (LibvirtException e) {
            if (isAlive(first)) {
                throw failure(object, e);
            }
            LOG.warn("libvirtd went away: {}", e.getMessage());
        }
        drop(first);
        try {
            return call.on(open());
        } catch (LibvirtException e) {
            throw failure(object, e);
        }
    }

    private synchronized Connect open() throws HostException {
        var known = connect;
        if (known != null && isAlive(known)) {
            return known;
        }
        drop(known);
        try {
            EventLoop.start();
            var opened = new Connect(uri, false);
            opened.setKeepAlive(KEEP_ALIVE_SECONDS, KEEP_ALIVE_COUNT);
            opened.addLifecycleListener(listener);
            connect = opened;
            return opened;
        } catch (LibvirtException e) {
            throw failure("libvirtd at " + uri, e);
        }
    }

    private static boolean isAlive(Connect connect) {
        try {
            return connect.isAlive();
        } catch (LibvirtException e) {
            return false;
        }
    }

    private synchronized void drop(@Nullable Connect dead) {
        if (dead == null || dead != connect) {
            return;
        }
        connect = null;
        ignore(dead);
        try {
            dead.close();
        } catch (LibvirtException e) {
            LOG.debug("a connection to libvirtd could not be closed", e);
        }
    }

    /** libvirt goes on to call a listener of a connection that was closed, and the process ends when it is no more there. */
    private void ignore(Connect dead) {
        try {
            dead.removeLifecycleListener(listener);
        } catch (LibvirtException e) {
            LOG.debug("libvirtd does not know that nobody listens any more", e);
        }
    }

    static HostException failure(String object, LibvirtException e) {
        return new HostException(SUBSYSTEM, object, e.getMessage(), e);
    }

    @Override
    public void close() {
        drop(connect);
        threads.shutdown();
    }
}
