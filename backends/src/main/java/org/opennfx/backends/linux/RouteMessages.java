package org.opennfx.backends.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.model.MacAddress;

/** The messages in which the kernel tells of all its network devices, and is asked to change one (rtnetlink(7)). */
final class RouteMessages {
    private static final short RTM_GETLINK = 18;
    private static final short RTM_NEWLINK = 16;
    private static final short RTM_SETLINK = 19;
    private static final short NLMSG_ERROR = 2;
    private static final short NLMSG_DONE = 3;
    private static final short REQUEST_DUMP = 1 | 0x300;
    private static final short REQUEST_ANSWER = 1 | 4;

    private static final int HEADER = 16;
    private static final int LINK_HEADER = 16;

    private static final short ARPHRD_ETHER = 1;
    private static final int IFF_UP = 1;
    private static final int IFF_LOWER_UP = 0x10000;

    private static final int IFLA_ADDRESS = 1;
    private static final int IFLA_IFNAME = 3;
    private static final int IFLA_MASTER = 10;
    private static final int IFLA_IFALIAS = 20;
    private static final int IFLA_STATS64 = 23;

    private static final int ATTRIBUTE_HEADER = 2 * Short.BYTES;

    /** Two more bits say how the value is written. */
    private static final int KIND = 0x3fff;

    private static final int ALIGNMENT = 4;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private RouteMessages() {}

    /** The question for all devices. */
    static byte[] question() {
        return ordered(ByteBuffer.allocate(HEADER + LINK_HEADER))
                .putInt(HEADER + LINK_HEADER).putShort(RTM_GETLINK).putShort(REQUEST_DUMP)
                .array();
    }

    /** The request to switch a device on and to give it an alias. The kernel answers it. */
    static byte[] switchOn(String name, String alias) {
        var names = List.of(attribute(IFLA_IFNAME, name + '\0'), attribute(IFLA_IFALIAS, alias));
        var length = HEADER + LINK_HEADER + names.stream().mapToInt(attribute -> attribute.length).sum();
        var request = ordered(ByteBuffer.allocate(length))
                .putInt(length).putShort(RTM_SETLINK).putShort(REQUEST_ANSWER)
                .position(HEADER + 2 * Integer.BYTES).putInt(IFF_UP).putInt(IFF_UP);
        names.forEach(request::put);
        return request.array();
    }

    private static byte[] attribute(int kind, String text) {
        var value = text.getBytes(StandardCharsets.UTF_8);
        var size = ATTRIBUTE_HEADER + value.length;
        return ordered(ByteBuffer.allocate(aligned(size))).putShort((short) size).putShort((short) kind).put(value).array();
    }

    /** @throws IllegalStateException the kernel has refused what it was asked for, and why */
    static void readAnswer(byte[] content, int length) {
        refuseError(ordered(ByteBuffer.wrap(content, HEADER, length - HEADER).slice()));
    }

    private static void refuseError(ByteBuffer answer) {
        var number = -answer.getInt();
        if (number != 0) {
            throw new IllegalStateException("error " + number + " of the kernel");
        }
    }

    /**
     * Takes what a datagram of the answer tells.
     *
     * @return whether more is to come
     * @throws IllegalStateException the kernel has refused to answer
     */
    static boolean read(byte[] content, int length, Map<String, LinkReading> into) {
        var datagram = ordered(ByteBuffer.wrap(content, 0, length));
        while (datagram.remaining() >= HEADER) {
            var size = datagram.getInt(datagram.position());
            var kind = datagram.getShort(datagram.position() + Integer.BYTES);
            var body = part(datagram, HEADER, size);
            switch (kind) {
                case NLMSG_DONE -> {
                    return false;
                }
                case NLMSG_ERROR -> refuseError(body);
                case RTM_NEWLINK -> link(body, into);
                default -> { }
            }
            skip(datagram, size);
        }
        return true;
    }

    private static void link(ByteBuffer body, Map<String, LinkReading> into) {
        var flags = body.getInt(2 * Integer.BYTES);
        var on = (flags & IFF_UP) != 0;
        var attributes = attributes(body.position(LINK_HEADER));
        var mac = Optional.ofNullable(attributes.get(IFLA_ADDRESS)).filter(_ -> body.getShort(Short.BYTES) == ARPHRD_ETHER);
        into.put(text(attributes, IFLA_IFNAME), new LinkReading(
                body.getInt(Integer.BYTES),
                mac.map(RouteMessages::mac),
                on,
                on && (flags & IFF_LOWER_UP) != 0,
                text(attributes, IFLA_IFALIAS),
                Optional.ofNullable(attributes.get(IFLA_MASTER)).map(ByteBuffer::getInt),
                Optional.ofNullable(attributes.get(IFLA_STATS64)).map(RouteMessages::counters).orElse(Counters.ZERO)));
    }

    private static Map<Integer, ByteBuffer> attributes(ByteBuffer body) {
        var attributes = new HashMap<Integer, ByteBuffer>();
        while (body.remaining() >= ATTRIBUTE_HEADER) {
            var size = Short.toUnsignedInt(body.getShort(body.position()));
            var kind = body.getShort(body.position() + Short.BYTES) & KIND;
            attributes.put(kind, part(body, ATTRIBUTE_HEADER, size));
            skip(body, size);
        }
        return attributes;
    }

    private static ByteBuffer part(ByteBuffer of, int header, int size) {
        return ordered(of.slice(of.position() + header, size - header));
    }

    /** What follows is aligned; nothing has to follow. */
    private static void skip(ByteBuffer in, int size) {
        in.position(Math.min(in.limit(), in.position() + aligned(size)));
    }

    private static int aligned(int size) {
        return Math.ceilDiv(size, ALIGNMENT) * ALIGNMENT;
    }

    /** It ends with a zero. */
    private static String text(Map<Integer, ByteBuffer> attributes, int kind) {
        var text = StandardCharsets.UTF_8.decode(attributes.getOrDefault(kind, NOTHING).duplicate()).toString();
        return text.substring(0, Math.max(0, text.indexOf('\0')));
    }

    private static MacAddress mac(ByteBuffer bytes) {
        var bits = 0L;
        while (bytes.hasRemaining()) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(bytes.get());
        }
        return new MacAddress(bits);
    }

    /** A {@code rtnl_link_stats64}: of packets, bytes, errors and drops first what came in, then what went out. */
    private static Counters counters(ByteBuffer value) {
        var numbers = value.asLongBuffer();
        return new Counters(
                numbers.get(2), numbers.get(0), numbers.get(4), numbers.get(6),
                numbers.get(3), numbers.get(1), numbers.get(5), numbers.get(7));
    }

    private static ByteBuffer ordered(ByteBuffer buffer) {
        return buffer.order(ByteOrder.nativeOrder());
    }
}
