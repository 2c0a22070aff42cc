package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.opennfx.datastore.file.WholeFile;

/**
 * Writes an empty disk as a qcow2 image of version 3: header, refcount table, one refcount block and the first level
 * table, one cluster each.
 */
final class Qcow2Writer {
    private static final int CLUSTER_BITS = 16;
    private static final int CLUSTER = 1 << CLUSTER_BITS;
    private static final int CLUSTERS = 4;
    private static final int REFCOUNT_TABLE = 1;
    private static final int REFCOUNT_BLOCK = 2;
    private static final int L1_TABLE = 3;
    private static final int REFCOUNT_ORDER = 4;
    private static final int HEADER_LENGTH = 104;
    private static final long BYTES_PER_L1_ENTRY = (long) CLUSTER / Long.BYTES * CLUSTER;

    private Qcow2Writer() {}

    /**
     * Writes the image; the file is there as a whole or not at all.
     *
     * @param virtualSize of the disk in bytes, up to 4 TiB
     * @throws IOException there is no new file
     */
    static void write(Path file, long virtualSize) throws IOException {
        WholeFile.write(file, image(virtualSize));
    }

    private static byte[] image(long virtualSize) {
        var image = ByteBuffer.allocate(CLUSTERS * CLUSTER);
        header(image, virtualSize);
        image.putLong(REFCOUNT_TABLE * CLUSTER, (long) REFCOUNT_BLOCK * CLUSTER);
        for (var cluster = 0; cluster < CLUSTERS; cluster++) {
            image.putShort(REFCOUNT_BLOCK * CLUSTER + cluster * Short.BYTES, (short) 1);
        }
        return image.array();
    }

    private static void header(ByteBuffer image, long virtualSize) {
        image.putInt(Qcow2Header.MAGIC)
                .putInt(3)
                .putLong(0) // backing file
                .putInt(0) // length of its name
                .putInt(CLUSTER_BITS)
                .putLong(virtualSize)
                .putInt(0) // encryption
                .putInt((int) Math.ceilDiv(virtualSize, BYTES_PER_L1_ENTRY))
                .putLong((long) L1_TABLE * CLUSTER)
                .putLong((long) REFCOUNT_TABLE * CLUSTER)
                .putInt(1) // clusters of the refcount table
                .putInt(0) // snapshots
                .putLong(0) // snapshot table
                .putLong(0) // incompatible features
                .putLong(0) // compatible features
                .putLong(0) // autoclear features
                .putInt(REFCOUNT_ORDER)
                .putInt(HEADER_LENGTH);
    }
}
