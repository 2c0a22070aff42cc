package org.opennfx.backends.linux;

import com.sun.jna.LastErrorException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.host.HostException;

/** Asks who is there, all of them at once (ICMP echo, RFC 792). Takes root. */
public final class Ping {
    private static final SystemCalls C = SystemCalls.C;
    private static final int IPPROTO_ICMP = 1;
    private static final byte ECHO = 8;
    private static final byte ECHO_REPLY = 0;
    private static final int LENGTH = 8;
    private static final int LARGEST = 2048;

    /** Where the header of IP has the sender. */
    private static final int SENDER = 12;

    private final NetworkNamespace namespace;

    /** Says which answers are to these questions. */
    private final short identifier;

    /** @param namespace where they are; empty for that of this process */
    public Ping(Optional<String> namespace) {
        this.namespace = new NetworkNamespace(namespace);
        this.identifier = (short) (System.identityHashCode(this) ^ ProcessHandle.current().pid());
    }

    /**
     * Asks each once, and waits until all have answered.
     *
     * @param addresses of IPv4
     * @param patience how long they may take
     * @return those that have answered
     * @throws HostException nobody could be asked
     */
    public Set<String> answering(Collection<String> addresses, Duration patience) throws HostException {
        return addresses.isEmpty() ? Set.of() : namespace.call("ping", () -> ask(addresses, patience));
    }

    private Set<String> ask(Collection<String> addresses, Duration patience) {
        var socket = C.socket(SystemCalls.AF_INET, SystemCalls.SOCK_RAW_CLOEXEC, IPPROTO_ICMP);
        try {
            var waiting = new HashSet<String>();
            addresses.stream().filter(address -> ask(socket, address)).forEach(waiting::add);
            var deadline = System.nanoTime() + patience.toNanos();
            var answered = new HashSet<String>();
            for (var left = patience; !waiting.isEmpty() && left.isPositive(); left = Duration.ofNanos(deadline - System.nanoTime())) {
                answer(socket, left).filter(waiting::remove).ifPresent(answered::add);
            }
            return answered;
        } finally {
            C.close(socket);
        }
    }

    /** @return whether the question is on its way */
    private boolean ask(int socket, String address) {
        try {
            var question = question();
            var place = ByteBuffer.allocate(16)
                    .order(ByteOrder.nativeOrder()).putShort((short) SystemCalls.AF_INET).putShort((short) 0)
                    .put(InetAddress.getByName(address).getAddress()).array();
            return C.sendto(socket, question, question.length, 0, place, place.length) == question.length;
        } catch (LastErrorException | UnknownHostException e) {
            return false;
        }
    }

    private byte[] question() {
        var message = ByteBuffer.allocate(LENGTH).put(ECHO).put((byte) 0).putShort((short) 0).putShort(identifier).putShort((short) 1);
        return message.putShort(2, checksum(message.flip())).array();
    }

    /** RFC 1071, of whole words. */
    private static short checksum(ByteBuffer message) {
        var sum = 0;
        while (message.hasRemaining()) {
            sum += Short.toUnsignedInt(message.getShort());
        }
        return (short) ~((sum & 0xffff) + (sum >>> Short.SIZE));
    }

    /** Who has answered; empty where nobody did in time, or it was an answer to somebody else. */
    private Optional<String> answer(int socket, Duration patience) {
        SystemCalls.receiveWithin(socket, Math.max(1, patience.toNanos() / 1000));
        var packet = new byte[LARGEST];
        try {
            return sender(ByteBuffer.wrap(packet, 0, (int) C.recv(socket, packet, LARGEST, 0)));
        } catch (LastErrorException e) {
            return Optional.empty();
        }
    }

    private Optional<String> sender(ByteBuffer packet) {
        var header = (packet.get(0) & 0xf) * Integer.BYTES;
        if (packet.limit() < header + LENGTH || packet.get(header) != ECHO_REPLY || packet.getShort(header + 4) != identifier) {
            return Optional.empty();
        }
        try {
            var sender = new byte[4];
            packet.get(SENDER, sender);
            return Optional.of(InetAddress.getByAddress(sender).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
