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
 */
record Qcow2Header(int version, boolean backingFile, boolean externalData, long virtualSize) {
    static final int MAGIC = 0x514649fb;

    private static final int LENGTH = 80;
    private static final int VERSION_2_LENGTH = 72;
    private static final int VERSION_AT = 4;
    private static final int BACKING_FILE_AT = 8;
    private static final int SIZE_AT = 24;
    private static final int INCOMPATIBLE_FEATURES_AT = 72;
    private static final long EXTERNAL_DATA = 1L << 2;

    /**
     * Reads the header; empty when the file is no qcow2 image.
     *
     * @throws IOException the file cannot be read
     */
    static Optional<Qcow2Header> read(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(LENGTH);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // A short read is no end of the file.
            }
        }
        return parse(bytes.flip());
    }

    private static Optional<Qcow2Header> parse(ByteBuffer bytes) {
        if (bytes.remaining() < VERSION_2_LENGTH || bytes.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        var version = bytes.getInt(VERSION_AT);
        if (version < 2 || version > 3 || (version == 3 && bytes.remaining() < LENGTH)) {
            return Optional.empty();
        }
        var features = version == 3 ? bytes.getLong(INCOMPATIBLE_FEATURES_AT) : 0;
        return Optional.of(new Qcow2Header(version, bytes.getLong(BACKING_FILE_AT) != 0,
                (features & EXTERNAL_DATA) != 0, bytes.getLong(SIZE_AT)));
    }
}
