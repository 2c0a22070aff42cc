package org.opennfx.backends.lldp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.model.MacAddress;

/** Advertisements as frames (IEEE 802.1AB 8). */
final class LldpFrame {
    static final int ETHER_TYPE = 0x88cc;

    /** All that are one link away, and no further: bridges do not pass it on. */
    static final MacAddress NEAREST = MacAddress.parse("01:80:c2:00:00:0e");

    private static final int HEADER = 14;
    private static final int LARGEST = 1514;
    private static final int LONGEST_TEXT = 255;

    private static final int END = 0;
    private static final int CHASSIS = 1;
    private static final int PORT = 2;
    private static final int TIME_TO_LIVE = 3;
    private static final int PORT_DESCRIPTION = 4;
    private static final int SYSTEM_NAME = 5;
    private static final int CAPABILITIES = 7;

    /** The last kind of the standard, and the only one that may come again; behind it are those of other organizations. */
    private static final int MANAGEMENT_ADDRESS = 8;

    /** It is a bridge, which is on. */
    private static final byte[] BRIDGE = {0, 4, 0, 4};

    private LldpFrame() {}

    static byte[] write(MacAddress source, Advertisement advertisement) {
        var frame = ByteBuffer.allocate(LARGEST);
        mac(frame, NEAREST);
        mac(frame, source);
        frame.putShort((short) ETHER_TYPE);
        put(frame, CHASSIS, Ids.chassis(advertisement.chassis()));
        put(frame, PORT, Ids.port(advertisement.port()));
        put(frame, TIME_TO_LIVE, ByteBuffer.allocate(Short.BYTES).putShort((short) advertisement.timeToLive()).array());
        advertisement.portDescription().ifPresent(text -> put(frame, PORT_DESCRIPTION, text(text)));
        advertisement.systemName().ifPresent(text -> put(frame, SYSTEM_NAME, text(text)));
        if (advertisement.timeToLive() > 0) {
            put(frame, CAPABILITIES, BRIDGE);
        }
        put(frame, END, new byte[0]);
        var bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    private static void mac(ByteBuffer frame, MacAddress address) {
        frame.putShort((short) (address.bits() >>> Integer.SIZE)).putInt((int) address.bits());
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > LONGEST_TEXT ? Arrays.copyOf(bytes, LONGEST_TEXT) : bytes;
    }

    /** Seven bits of kind and nine of length stand before each value. */
    private static void put(ByteBuffer frame, int kind, byte[] value) {
        frame.putShort((short) (kind << 9 | value.length)).put(value);
    }

    /** @return empty for a frame that is none, or broken: it is dropped (IEEE 802.1AB 9.2.7.7) */
    static Optional<Advertisement> read(byte[] frame) {
        try {
            var values = new HashMap<Integer, byte[]>();
            walk(frame, (value, kind) -> values.putIfAbsent(kind, value));
            return advertisement(values);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param part takes the value and the kind of each
     * @throws BufferUnderflowException a part is longer than what is left
     */
    private static void walk(byte[] frame, ObjIntConsumer<byte[]> part) {
        var buffer = ByteBuffer.wrap(frame).position(HEADER).slice();
        for (var head = buffer.getShort() & 0xffff; head >>> 9 != END; head = buffer.getShort() & 0xffff) {
            var value = new byte[head & 0x1ff];
            buffer.get(value);
            part.accept(value, head >>> 9);
        }
    }

    /** What to count for a frame that was received and can be read. */
    static LldpStatistics statistics(byte[] frame) {
        var kinds = new ArrayList<Integer>();
        walk(frame, (_, kind) -> kinds.add(kind));
        var single = kinds.stream().filter(kind -> kind <= CAPABILITIES).toList();
        return new LldpStatistics(
                1,
                kinds.stream().filter(kind -> kind > MANAGEMENT_ADDRESS).count(),
                0,
                single.size() - single.stream().distinct().count(),
                0,
                0);
    }

    private static Optional<Advertisement> advertisement(Map<Integer, byte[]> values) {
        if (!values.containsKey(CHASSIS) || !values.containsKey(PORT) || !values.containsKey(TIME_TO_LIVE)) {
            return Optional.empty();
        }
        return Optional.of(new Advertisement(
                Ids.readChassis(values.get(CHASSIS)),
                Ids.readPort(values.get(PORT)),
                ByteBuffer.wrap(values.get(TIME_TO_LIVE)).getShort() & 0xffff,
                Optional.ofNullable(values.get(PORT_DESCRIPTION)).map(Ids::text),
                Optional.ofNullable(values.get(SYSTEM_NAME)).map(Ids::text)));
    }
}
