package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the header of a qcow2 image says.
 *
 * @param version 2 or 3
 * @param backingFile the file that the image is only the difference to, as far as it can be read
 * @param virtualSize of the disk, in bytes; without a sign
 * @param whole whether the header is sound and the tables that it points to are inside of the file
 */
record Qcow2Header(
        int version, Optional<String> backingFile, Features features, long virtualSize, Tables tables, boolean whole) {
    static final int MAGIC = 0x514649fb;
    private static final int VERSION_2_LENGTH = 72;
    private static final int VERSION_3_LENGTH = 104;
    private static final int VERSION_AT = 4;
    private static final int BACKING_FILE_AT = 8;
    private static final int BACKING_FILE_LENGTH_AT = 16;
    private static final int CLUSTER_BITS_AT = 20;
    private static final int SIZE_AT = 24;
    private static final int L1_ENTRIES_AT = 36;
    private static final int L1_TABLE_AT = 40;
    private static final int REFCOUNT_TABLE_AT = 48;
    private static final int REFCOUNT_CLUSTERS_AT = 56;
    private static final int SNAPSHOTS_AT = 60;
    private static final int INCOMPATIBLE_FEATURES_AT = 72;
    private static final int AUTOCLEAR_FEATURES_AT = 88;
    private static final int REFCOUNT_ORDER_AT = 96;
    private static final int HEADER_LENGTH_AT = 100;
    private static final int LEAST_CLUSTER_BITS = 9;
    private static final int MOST_CLUSTER_BITS = 21;
    private static final int LONGEST_NAME = 1023;
    private static final int VERSION_2_REFCOUNT_ORDER = 4;
    private static final int MOST_REFCOUNT_ORDER = 6;

    /**
     * The bits for what not every reader understands.
     *
     * @param autoclear those that a writer that does not know them takes away
     */
    record Features(long incompatible, long autoclear) {
        static final Features NONE = new Features(0, 0);
        private static final long CORRUPT = 1L << 1;
        private static final long EXTERNAL_DATA = 1L << 2;
        private static final long SUBCLUSTERS = 1L << 4;

        /** Among those that are known: images that were not closed, and another compression. */
        private static final long KNOWN = 0x1f;

        /** Whether somebody has found the image damaged. */
        boolean corrupt() {
            return (incompatible & CORRUPT) != 0;
        }

        /** Whether the content lies in another file. */
        boolean externalData() {
            return (incompatible & EXTERNAL_DATA) != 0;
        }

        /** Whether there is something in the image that nobody here would understand. */
        boolean unknown() {
            return (incompatible & ~KNOWN) != 0;
        }

        /** Whether the entries of the second level are twice as long. */
        boolean subclusters() {
            return (incompatible & SUBCLUSTERS) != 0;
        }
    }

    /**
     * Where the tables are; offsets are in bytes.
     *
     * @param l1Entries each stands for a cluster of entries of the second level
     * @param refcountOrder a count has two to the power of this many bits
     * @param snapshots their number; each has tables of its own
     */
    record Tables(
            int clusterBits, long l1, long l1Entries, long refcounts, long refcountClusters, int refcountOrder, int snapshots) {
        long cluster() {
            return 1L << clusterBits;
        }
    }

    /**
     * Reads the header; empty when the file is no qcow2 image.
     *
     * @throws IOException the file cannot be read
     */
    static Optional<Qcow2Header> read(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return parse(bytes(channel, 0, VERSION_3_LENGTH), channel);
        }
    }

    /** As many bytes as there are, up to a number of them. */
    static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {
            // A short read is no end of the file.
        }
        return bytes.flip();
    }

    private static Optional<Qcow2Header> parse(ByteBuffer bytes, FileChannel file) throws IOException {
        if (bytes.remaining() < VERSION_2_LENGTH || bytes.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        var version = bytes.getInt(VERSION_AT);
        if (version < 2 || version > 3) {
            return Optional.empty();
        }
        var complete = version == 2 || bytes.remaining() == VERSION_3_LENGTH;
        return Optional.of(new Qcow2Header(
                version,
                backingFile(bytes, file),
                version == 3 && complete
                        ? new Features(bytes.getLong(INCOMPATIBLE_FEATURES_AT), bytes.getLong(AUTOCLEAR_FEATURES_AT))
                        : Features.NONE,
                bytes.getLong(SIZE_AT),
                tables(bytes, version == 3 && complete ? bytes.getInt(REFCOUNT_ORDER_AT) : VERSION_2_REFCOUNT_ORDER),
                complete && isWhole(bytes, version, file.size())));
    }

    private static Optional<String> backingFile(ByteBuffer bytes, FileChannel file) throws IOException {
        var offset = bytes.getLong(BACKING_FILE_AT);
        var length = bytes.getInt(BACKING_FILE_LENGTH_AT);
        if (offset == 0) {
            return Optional.empty();
        }
        var name = offset < 0 || length < 0 || length > LONGEST_NAME ? ByteBuffer.allocate(0) : bytes(file, offset, length);
        return Optional.of(FileName.printable(StandardCharsets.UTF_8.decode(name).toString()));
    }

    private static Tables tables(ByteBuffer bytes, int refcountOrder) {
        return new Tables(
                bytes.getInt(CLUSTER_BITS_AT),
                bytes.getLong(L1_TABLE_AT),
                entries(bytes),
                bytes.getLong(REFCOUNT_TABLE_AT),
                Integer.toUnsignedLong(bytes.getInt(REFCOUNT_CLUSTERS_AT)),
                refcountOrder,
                bytes.getInt(SNAPSHOTS_AT));
    }

    private static boolean isWhole(ByteBuffer bytes, int version, long fileSize) {
        var clusterBits = bytes.getInt(CLUSTER_BITS_AT);
        if (clusterBits < LEAST_CLUSTER_BITS || clusterBits > MOST_CLUSTER_BITS) {
            return false;
        }
        var cluster = 1L << clusterBits;
        return (version == 2 || isVersion3(bytes, cluster))
                && coversDisk(bytes, cluster)
                && isInside(bytes.getLong(L1_TABLE_AT), entries(bytes) * Long.BYTES, cluster, fileSize)
                && isInside(bytes.getLong(REFCOUNT_TABLE_AT),
                        Integer.toUnsignedLong(bytes.getInt(REFCOUNT_CLUSTERS_AT)) * cluster, cluster, fileSize);
    }

    private static boolean isVersion3(ByteBuffer bytes, long cluster) {
        var length = Integer.toUnsignedLong(bytes.getInt(HEADER_LENGTH_AT));
        return length >= VERSION_3_LENGTH && length <= cluster && length % Long.BYTES == 0
                && Integer.compareUnsigned(bytes.getInt(REFCOUNT_ORDER_AT), MOST_REFCOUNT_ORDER) <= 0;
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
