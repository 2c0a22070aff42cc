package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the header of a qcow2 image says.
 *
 * @param version 2 or 3
 * @param backingFile whether the image is only the difference to another file
 * @param externalData whether the content lies in another file
 * @param virtualSize of the disk, in bytes
 * @param whole whether the header is sound and the tables that it points to are inside of the file
 */
record Qcow2Header(int version, boolean backingFile, boolean externalData, long virtualSize, boolean whole) {
    static final int MAGIC = 0x514649fb;
    private static final int VERSION_2_LENGTH = 72;
    private static final int VERSION_3_LENGTH = 104;
    private static final int VERSION_AT = 4;
    private static final int BACKING_FILE_AT = 8;
    private static final int CLUSTER_BITS_AT = 20;
    private static final int SIZE_AT = 24;
    private static final int L1_ENTRIES_AT = 36;
    private static final int L1_TABLE_AT = 40;
    private static final int REFCOUNT_TABLE_AT = 48;
    private static final int REFCOUNT_CLUSTERS_AT = 56;
    private static final int INCOMPATIBLE_FEATURES_AT = 72;
    private static final int HEADER_LENGTH_AT = 100;
    private static final long EXTERNAL_DATA = 1L << 2;
    private static final int LEAST_CLUSTER_BITS = 9;
    private static final int MOST_CLUSTER_BITS = 21;

    /**
     * Reads the header; empty when the file is no qcow2 image.
     *
     * @throws IOException the file cannot be read
     */
    static Optional<Qcow2Header> read(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(VERSION_3_LENGTH);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // A short read is no end of the file.
            }
            return parse(bytes.flip(), channel.size());
        }
    }

    private static Optional<Qcow2Header> parse(ByteBuffer bytes, long fileSize) {
        if (bytes.remaining() < VERSION_2_LENGTH || bytes.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        var version = bytes.getInt(VERSION_AT);
        if (version < 2 || version > 3) {
            return Optional.empty();
        }
        var complete = version == 2 || bytes.remaining() == VERSION_3_LENGTH;
        var features = version == 3 && complete ? bytes.getLong(INCOMPATIBLE_FEATURES_AT) : 0;
        return Optional.of(new Qcow2Header(
                version,
                bytes.getLong(BACKING_FILE_AT) != 0,
                (features & EXTERNAL_DATA) != 0,
                bytes.getLong(SIZE_AT),
                complete && isWhole(bytes, version, fileSize)));
    }

    private static boolean isWhole(ByteBuffer bytes, int version, long fileSize) {
        var clusterBits = bytes.getInt(CLUSTER_BITS_AT);
        if (clusterBits < LEAST_CLUSTER_BITS || clusterBits > MOST_CLUSTER_BITS) {
            return false;
        }
        var cluster = 1L << clusterBits;
        return (version == 2 || hasLength(bytes, cluster))
                && coversDisk(bytes, cluster)
                && isInside(bytes.getLong(L1_TABLE_AT), entries(bytes) * Long.BYTES, cluster, fileSize)
                && isInside(bytes.getLong(REFCOUNT_TABLE_AT),
                        Integer.toUnsignedLong(bytes.getInt(REFCOUNT_CLUSTERS_AT)) * cluster, cluster, fileSize);
    }

    private static boolean hasLength(ByteBuffer bytes, long cluster) {
        var length = Integer.toUnsignedLong(bytes.getInt(HEADER_LENGTH_AT));
        return length >= VERSION_3_LENGTH && length <= cluster && length % Long.BYTES == 0;
    }

    private static long entries(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt(L1_ENTRIES_AT));
    }

    /** Each entry of the first level stands for a cluster of entries of the second. */
    private static boolean coversDisk(ByteBuffer bytes, long cluster) {
        var size = bytes.getLong(SIZE_AT);
        return size >= 0 && entries(bytes) >= Math.ceilDiv(size, cluster / Long.BYTES * cluster);
    }

    private static boolean isInside(long offset, long length, long cluster, long fileSize) {
        return offset > 0 && offset % cluster == 0 && offset <= fileSize && length <= fileSize - offset;
    }
}
