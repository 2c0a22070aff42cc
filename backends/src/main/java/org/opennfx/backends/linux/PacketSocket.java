package org.opennfx.backends.linux;

import com.sun.jna.LastErrorException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
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

    private static final SystemCalls SYSTEM = SystemCalls.C;
    private static final int AF_PACKET = 17;

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
        return new NetworkNamespace(namespace).call(SUBSYSTEM, () -> {
            var socket = SYSTEM.socket(AF_PACKET, SystemCalls.SOCK_RAW_CLOEXEC, protocol(etherType));
            SystemCalls.receiveWithin(socket, PATIENCE_MICROS);
            return new PacketSocket(socket, etherType);
        });
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
            if (e.getErrorCode() == SystemCalls.EAGAIN || e.getErrorCode() == SystemCalls.EINTR) {
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
