package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import org.opennfx.backends.image.Integrity.Clusters;
import org.opennfx.backends.image.Qcow2Header.Tables;

/** Follows the tables of a qcow2 image to the clusters of its disk. */
final class Qcow2Walk {
    /** The bits of an entry that are an offset in the file. */
    private static final long OFFSET = 0x00ff_ffff_ffff_fe00L;

    private static final long COMPRESSED = 1L << 62;
    private static final int SECTOR = 512;

    private final FileChannel file;
    private final Qcow2Header header;
    private final Tables tables;
    private final ClusterUses uses;
    private long allocated;
    private long fragmented;
    private long compressed;
    private long next;

    Qcow2Walk(FileChannel file, Qcow2Header header, ClusterUses uses) {
        this.file = file;
        this.header = header;
        this.tables = header.tables();
        this.uses = uses;
    }

    /** Notes all uses of clusters but those for their counts. */
    Clusters clusters() throws IOException {
        uses.useHeader();
        uses.use("the first level table", tables.l1(), tables.l1Entries() * Long.BYTES);
        var first = longs(file, tables.l1(), Math.toIntExact(tables.l1Entries() * Long.BYTES));
        while (first.hasRemaining()) {
            var table = first.get() & OFFSET;
            if (table != 0 && uses.use("a second level table", table, tables.cluster())) {
                secondLevel(table);
            }
        }
        return new Clusters(Math.ceilDiv(header.virtualSize(), tables.cluster()), allocated, fragmented, compressed);
    }

    static LongBuffer longs(FileChannel file, long offset, int length) throws IOException {
        return Qcow2Header.bytes(file, offset, length).asLongBuffer();
    }

    private void secondLevel(long table) throws IOException {
        var entries = longs(file, table, (int) tables.cluster());
        while (entries.hasRemaining()) {
            var entry = entries.get();
            if ((entry & COMPRESSED) != 0) {
                compressed(entry);
            } else if ((entry & OFFSET) != 0) {
                plain(entry & OFFSET);
            }
        }
    }

    private void plain(long offset) {
        if (uses.use("data", offset, tables.cluster())) {
            allocated++;
            if (next != 0 && offset != next) {
                fragmented++;
            }
            next = offset + tables.cluster();
        }
    }

    /** An offset to the byte and a number of further sectors, in as many bits as the size of the clusters leaves. */
    private void compressed(long entry) {
        var sectorsAt = 62 - (tables.clusterBits() - 8);
        var offset = entry & ((1L << sectorsAt) - 1);
        var sectors = ((entry & (COMPRESSED - 1)) >>> sectorsAt) + 1;
        var start = offset / SECTOR * SECTOR;
        if (uses.useBytes("compressed data", start, sectors * SECTOR)) {
            allocated++;
            compressed++;
            fragmented++;
        }
    }
}
