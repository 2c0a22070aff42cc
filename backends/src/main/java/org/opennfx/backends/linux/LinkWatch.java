package org.opennfx.backends.linux;

import com.sun.jna.LastErrorException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that a network device or an address has come, changed or gone, whoever did it; who is told looks what it is. The kernel
 * says so by itself (rtnetlink(7)). On a thread of its own until it is closed.
 */
public final class LinkWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

    /** {@code RTMGRP_LINK}, {@code RTMGRP_IPV4_IFADDR} */
    private static final int GROUPS = 1 | 0x10;

    private static final short AF_NETLINK = 16;
    private static final int LARGEST = 65_536;

    /** How often the thread looks whether the watch was closed. */
    private static final long PATIENCE_MICROS = 300_000;

    /** The kernel had more to tell than there was room for. */
    private static final int ENOBUFS = 105;

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final NetworkNamespace namespace;
    private final Runnable changed;
    private volatile boolean closed;

    private LinkWatch(NetworkNamespace namespace, Runnable changed) {
        this.namespace = namespace;
        this.changed = changed;
    }

    /**
     * @param namespace of the devices; empty for that of this process
     * @param changed must not wait
     */
    public static LinkWatch start(Optional<String> namespace, Runnable changed) {
        var watch = new LinkWatch(new NetworkNamespace(namespace), changed);
        Thread.ofPlatform().daemon().name("link-watch").start(watch::run);
        return watch;
    }

    private void run() {
        var reachable = true;
        while (!closed) {
            try {
                var socket = namespace.call("netlink", LinkWatch::open);
                reachable = true;
                // what happened while nobody listened
                changed.run();
                listen(socket);
            } catch (HostException | LastErrorException e) {
                if (reachable) {
                    LOG.warn("network devices cannot be watched: {}", e.getMessage());
                }
                reachable = false;
                pause();
            }
        }
    }

    private static int open() {
        var socket = SystemCalls.C.socket(AF_NETLINK, SystemCalls.SOCK_RAW_CLOEXEC, 0);
        SystemCalls.receiveWithin(socket, PATIENCE_MICROS);
        // a sockaddr_nl, whose number the kernel draws
        var address = ByteBuffer.allocate(12).order(ByteOrder.nativeOrder()).putShort(AF_NETLINK).putInt(2 * Integer.BYTES, GROUPS);
        SystemCalls.C.bind(socket, address.array(), address.capacity());
        return socket;
    }

    private void listen(int socket) {
        var datagram = new byte[LARGEST];
        try {
            while (!closed) {
                if (isTold(socket, datagram)) {
                    changed.run();
                }
            }
        } finally {
            SystemCalls.C.close(socket);
        }
    }

    private static boolean isTold(int socket, byte[] datagram) {
        try {
            return SystemCalls.C.recv(socket, datagram, LARGEST, 0) > 0;
        } catch (LastErrorException e) {
            return switch (e.getErrorCode()) {
                case SystemCalls.EAGAIN, SystemCalls.EINTR -> false;
                case ENOBUFS -> true;
                default -> throw e;
            };
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread lets go of the socket. */
    @Override
    public void close() {
        closed = true;
    }
}
