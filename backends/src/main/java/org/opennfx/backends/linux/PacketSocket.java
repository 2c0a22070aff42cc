package org.opennfx.backends.linux;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.opennfx.datastore.host.HostException;

/**
 * Whole frames of one EtherType, from and to all network devices (packet(7)). What a switch in user space takes from a device
 * comes here as well. Safe for use by several threads; takes root.
 */
public final class PacketSocket implements AutoCloseable {
    private static final String SUBSYSTEM = "packet socket";
    private static final int LARGEST = 65_536;

    private final int descriptor;
    private final int etherType;
    private volatile boolean closed;

    /** Takes what comes in. */
    @FunctionalInterface
    public interface Receiver {
        /** @param device its number in the kernel */
        void received(int device, byte[] frame);
    }

    /** The calls of the C library. Each throws its error. */
    private interface SystemCalls extends Library {
        int socket(int domain, int type, int protocol) throws LastErrorException;

        int setsockopt(int socket, int level, int option, byte[] value, int length) throws LastErrorException;

        long sendto(int socket, byte[] content, long length, int flags, byte[] address, int addressLength)
                throws LastErrorException;

        long recvfrom(int socket, byte[] content, long length, int flags, byte[] address, int[] addressLength)
                throws LastErrorException;

        int open(String path, int flags) throws LastErrorException;

        int setns(int descriptor, int kind) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;
    }

    private static final SystemCalls SYSTEM = Native.load("c", SystemCalls.class);
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW_CLOEXEC = 3 | 0x80000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVTIMEO = 20;
    private static final int CLONE_NEWNET = 0x40000000;
    private static final int O_CLOEXEC = 0x80000;
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;

    /** How often a thread that waits looks whether the socket was closed. */
    private static final long PATIENCE_MICROS = 300_000;

    private PacketSocket(int descriptor, int etherType) {
        this.descriptor = descriptor;
        this.etherType = etherType;
    }

    /**
     * @param namespace the network namespace of the devices; empty for the one of this process
     * @throws HostException it takes root, or there is no such namespace
     */
    public static PacketSocket open(int etherType, Optional<String> namespace) throws HostException {
        var opened = new CompletableFuture<PacketSocket>();
        // the namespace of a thread goes with it, and the socket stays in it
        Thread.ofPlatform()
                .name("open packet socket")
                .start(() -> opened.completeAsync(() -> in(namespace, etherType), Runnable::run));
        try {
            return opened.join();
        } catch (CompletionException e) {
            throw new HostException(
                    SUBSYSTEM, namespace.map(name -> "namespace " + name).orElse("open"), e.getCause().getMessage(), e);
        }
    }

    private static PacketSocket in(Optional<String> namespace, int etherType) {
        namespace.ifPresent(PacketSocket::enter);
        var socket = new PacketSocket(SYSTEM.socket(AF_PACKET, SOCK_RAW_CLOEXEC, protocol(etherType)), etherType);
        var patience = ByteBuffer.allocate(2 * Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0).putLong(PATIENCE_MICROS);
        SYSTEM.setsockopt(socket.descriptor, SOL_SOCKET, SO_RCVTIMEO, patience.array(), patience.capacity());
        return socket;
    }

    private static void enter(String namespace) {
        var descriptor = SYSTEM.open("/run/netns/" + namespace, O_CLOEXEC);
        try {
            SYSTEM.setns(descriptor, CLONE_NEWNET);
        } finally {
            SYSTEM.close(descriptor);
        }
    }

    /** The kernel has it in the order of the network. */
    private static int protocol(int etherType) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? etherType : Integer.reverseBytes(etherType) >>> 16;
    }

    /** A {@code sockaddr_ll} that names a device. */
    private byte[] address(int device) {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.nativeOrder())
                .putShort((short) AF_PACKET)
                .putShort((short) protocol(etherType))
                .putInt(device)
                .array();
    }

    /**
     * @param device its number in the kernel
     * @throws HostException the device is gone, or switched off
     */
    public void send(int device, byte[] frame) throws HostException {
        var address = address(device);
        try {
            SYSTEM.sendto(descriptor, frame, frame.length, 0, address, address.length);
        } catch (LastErrorException e) {
            throw new HostException(SUBSYSTEM, "send", e.getMessage(), e);
        }
    }

    /** Hands all that comes in on, until the socket is closed. For one thread alone, which lets go of the socket in the end. */
    public void receive(Receiver receiver) throws HostException {
        var frame = new byte[LARGEST];
        var address = address(0);
        try {
            while (!closed) {
                var length = receive(frame, address);
                if (length > 0) {
                    var device = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder()).getInt(2 * Short.BYTES);
                    receiver.received(device, Arrays.copyOf(frame, length));
                }
            }
        } finally {
            SYSTEM.close(descriptor);
        }
    }

    /** @return the length of the frame; 0 where none came in time */
    private int receive(byte[] frame, byte[] address) throws HostException {
        try {
            return (int) SYSTEM.recvfrom(descriptor, frame, frame.length, 0, address, new int[] {address.length});
        } catch (LastErrorException e) {
            if (e.getErrorCode() == EAGAIN || e.getErrorCode() == EINTR) {
                return 0;
            }
            throw new HostException(SUBSYSTEM, "receive", e.getMessage(), e);
        }
    }

    /** The thread that receives lets go of the socket. */
    @Override
    public void close() {
        closed = true;
    }
}
