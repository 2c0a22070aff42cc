package org.opennfx.backends.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The blocks that have changed, upon those of another layer. The file has the length of the disk, and each block after its
 * number.
 */
final class ChangedLayer implements DiskLayer {
    private static final int HEADER = 16;
    private static final long MAGIC = 0x4e46_5844_454c_5441L;
    private static final int ENTRY = Long.BYTES + BLOCK;

    private final DiskLayer below;
    private final FileChannel file;
    private final long length;
    private final Map<Long, Long> places;

    private ChangedLayer(DiskLayer below, FileChannel file, long length, Map<Long, Long> places) {
        this.below = below;
        this.file = file;
        this.length = length;
        this.places = places;
    }

    /** @throws IOException the file is none with changes */
    static ChangedLayer open(DiskLayer below, Path changes) throws IOException {
        var file = FileChannel.open(changes);
        var header = DiskLayer.read(file, 0, HEADER);
        if (header.getLong() != MAGIC) {
            file.close();
            throw new IOException(changes + " has no changes of a disk");
        }
        var places = new HashMap<Long, Long>();
        for (var place = (long) HEADER; place < file.size(); place += ENTRY) {
            places.put(DiskLayer.read(file, place, Long.BYTES).getLong(), place + Long.BYTES);
        }
        return new ChangedLayer(below, file, header.getLong(), places);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public ByteBuffer block(long number) throws IOException {
        if (number * BLOCK >= length) {
            return ByteBuffer.allocate(BLOCK);
        }
        var place = places.get(number);
        return place == null ? below.block(number) : DiskLayer.read(file, place, BLOCK);
    }

    @Override
    public void close() throws IOException {
        try (below) {
            file.close();
        }
    }

    /** Writes a file with changes. */
    static final class Writer implements AutoCloseable {
        private final FileChannel file;
        private long place = HEADER;

        /** @param length of the disk */
        Writer(Path changes, long length) throws IOException {
            file = FileChannel.open(changes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            DiskLayer.write(file, 0, ByteBuffer.allocate(HEADER).putLong(MAGIC).putLong(length).flip());
        }

        void add(long number, ByteBuffer block) throws IOException {
            DiskLayer.write(file, place, ByteBuffer.allocate(ENTRY).putLong(number).put(block.duplicate()).flip());
            place += ENTRY;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
