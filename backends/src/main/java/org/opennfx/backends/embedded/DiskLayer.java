package org.opennfx.backends.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** The content of a file, block by block: as it is, or as a copy and what has changed upon it say. */
interface DiskLayer extends Closeable {
    int BLOCK = 64 * 1024;

    /** In bytes. */
    long length() throws IOException;

    /** The block with this number, with zeros beyond the end of the file. */
    ByteBuffer block(long number) throws IOException;

    default long blocks() throws IOException {
        return Math.ceilDiv(length(), BLOCK);
    }

    /** A file as it is. */
    static DiskLayer of(Path file) throws IOException {
        return new PlainLayer(FileChannel.open(file));
    }

    /** A full copy, and the changes upon it. */
    static DiskLayer of(List<Path> copies) throws IOException {
        var layer = of(copies.getFirst());
        for (var changes : copies.subList(1, copies.size())) {
            layer = ChangedLayer.open(layer, changes);
        }
        return layer;
    }

    /** Fills a buffer from a place in a file, with zeros beyond its end. */
    static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {
            // a short read is no end of the file
        }
        return bytes.clear();
    }

    /** Writes all of a buffer. */
    static void write(FileChannel file, long offset, ByteBuffer bytes) throws IOException {
        for (var place = offset; bytes.hasRemaining(); ) {
            place += file.write(bytes, place);
        }
    }

    record PlainLayer(FileChannel file) implements DiskLayer {
        @Override
        public long length() throws IOException {
            return file.size();
        }

        @Override
        public ByteBuffer block(long number) throws IOException {
            return read(file, number * BLOCK, BLOCK);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
