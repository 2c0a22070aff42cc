package org.opennfx.backends.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The descriptors of the volumes on a CD (ECMA-119 8.4 and 8.5), one sector each. */
final class CdDescriptor {
    private static final byte[] STANDARD = "CD001".getBytes(StandardCharsets.US_ASCII);

    /** Names are in UCS-2, level 3 (ISO/IEC 2022). */
    private static final byte[] UCS_2 = "%/E".getBytes(StandardCharsets.US_ASCII);

    private static final byte PRIMARY = 1;
    private static final byte SUPPLEMENTARY = 2;
    private static final byte TERMINATOR = (byte) 255;

    private CdDescriptor() {}

    /** @param sectors how many the image has */
    static byte[] volume(String label, CdTree tree, int sectors) {
        var sector = head(tree.naming() == CdNaming.PLAIN ? PRIMARY : SUPPLEMENTARY);
        var descriptor = ByteBuffer.wrap(sector);
        text(descriptor, 8, 32, "", tree.naming());
        text(descriptor, 40, 32, label, tree.naming());
        bothOrders(descriptor.position(80), sectors);
        if (tree.naming() == CdNaming.LONG) {
            descriptor.position(88).put(UCS_2);
        }
        bothOrders(descriptor.position(120), (short) 1);
        bothOrders(descriptor, (short) 1);
        bothOrders(descriptor, (short) CdImage.SECTOR);
        bothOrders(descriptor, tree.tableBytes());
        descriptor.order(ByteOrder.LITTLE_ENDIAN).putInt(140, tree.littleEndianTable());
        descriptor.order(ByteOrder.BIG_ENDIAN).putInt(148, tree.bigEndianTable());
        descriptor.position(156).put(tree.rootRecord());
        // who made it, with what, and what is said about it
        text(descriptor, 190, 623, "", tree.naming());
        // no times: sixteen zeros as digits, and a zone
        for (var time = 813; time < 881; time += 17) {
            Arrays.fill(sector, time, time + 16, (byte) '0');
        }
        descriptor.put(881, (byte) 1);
        return sector;
    }

    static byte[] terminator() {
        return head(TERMINATOR);
    }

    private static byte[] head(byte type) {
        var sector = new byte[CdImage.SECTOR];
        ByteBuffer.wrap(sector).put(type).put(STANDARD).put((byte) 1);
        return sector;
    }

    private static void text(ByteBuffer descriptor, int at, int length, String text, CdNaming naming) {
        var space = naming.text(" ");
        var bytes = naming.text(text);
        for (var i = 0; i < length; i++) {
            descriptor.put(at + i, i < bytes.length ? bytes[i] : space[i % space.length]);
        }
    }

    static void bothOrders(ByteBuffer out, int number) {
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(number).order(ByteOrder.BIG_ENDIAN).putInt(number);
    }

    static void bothOrders(ByteBuffer out, short number) {
        out.order(ByteOrder.LITTLE_ENDIAN).putShort(number).order(ByteOrder.BIG_ENDIAN).putShort(number);
    }
}
