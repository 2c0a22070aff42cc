package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import org.opennfx.backends.image.Qcow2Header.Tables;

/** How often each cluster is in use, as a qcow2 image itself counts it: a table of blocks of counts. */
final class Qcow2Refcounts {
    private static final long OFFSET = ~0x1ffL;

    private final FileChannel file;
    private final Tables tables;
    private final LongBuffer table;
    private final long countsPerBlock;
    private long loaded = -1;
    private ByteBuffer block = ByteBuffer.allocate(0);

    Qcow2Refcounts(FileChannel file, Tables tables, ClusterUses uses) throws IOException {
        this.file = file;
        this.tables = tables;
        countsPerBlock = (tables.cluster() * Byte.SIZE) >> tables.refcountOrder();
        var length = Math.toIntExact(tables.refcountClusters() * tables.cluster());
        uses.use("the table of counts", tables.refcounts(), length);
        table = Qcow2Walk.longs(file, tables.refcounts(), length);
        for (var entry = 0; entry < table.limit(); entry++) {
            if (offset(entry) != 0) {
                uses.use("a block of counts", offset(entry), tables.cluster());
            }
        }
    }

    private long offset(long entry) {
        return entry < table.limit() ? table.get((int) entry) & OFFSET : 0;
    }

    long count(long cluster) throws IOException {
        var entry = cluster / countsPerBlock;
        if (entry != loaded) {
            loaded = entry;
            block = offset(entry) > 0
                    ? Qcow2Header.bytes(file, offset(entry), (int) tables.cluster())
                    : ByteBuffer.allocate(0);
        }
        return countAt((int) (cluster % countsPerBlock));
    }

    private long countAt(int place) {
        var bits = 1 << tables.refcountOrder();
        var at = (int) ((long) place * bits / Byte.SIZE);
        // what was cut off counts nothing
        if (at + Math.max(bits / Byte.SIZE, 1) > block.limit()) {
            return 0;
        }
        return switch (bits) {
            case 8 -> Byte.toUnsignedLong(block.get(at));
            case 16 -> Short.toUnsignedLong(block.getShort(at));
            case 32 -> Integer.toUnsignedLong(block.getInt(at));
            case 64 -> block.getLong(at);
            default -> (block.get(at) >> (place * bits % Byte.SIZE)) & ((1 << bits) - 1);
        };
    }
}
