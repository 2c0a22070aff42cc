package org.opennfx.datastore.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of the log: a header, and records of length, checksum and payload. What cannot be read ends it, for it was
 * being written when the power went.
 *
 * @param path named by a number; the numbers grow with time
 */
record Segment(Path path) {
    private static final byte[] MAGIC = {'N', 'F', 'X', 'E', 'V', 'T', 'S', '1'};
    /** Bytes before the first record. */
    static final int HEADER = MAGIC.length + 2 * Times.BYTES;
    private static final int RECORD_HEAD = 2 * Integer.BYTES;
    private static final String SUFFIX = ".events";

    /**
     * What the log was when the segment began.
     *
     * @param aged as in {@link EventLog#aged()}
     */
    record Header(Instant created, Optional<Instant> aged) {}

    static Segment numbered(Path directory, long number) {
        return new Segment(directory.resolve("%012d%s".formatted(number, SUFFIX)));
    }

    static boolean isOne(Path path) {
        return path.getFileName().toString().matches("\\d{12}\\" + SUFFIX);
    }

    long number() {
        var name = path.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    void create(Header header) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var bytes = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(Times.bytes(header.created()))
                .put(Times.bytes(header.aged().orElse(Instant.EPOCH)));
        Files.write(path, bytes.array());
    }

    /** A stream that adds to its end. */
    OutputStream open() throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.APPEND);
    }

    /** Takes away what is behind so many bytes. */
    void cut(long length) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        }
    }

    /** Returns when what is written to it is on disk; not through a channel, which an interrupt would close. */
    void force() throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.getFD().sync();
        }
    }

    static byte[] record(byte[] payload) {
        return ByteBuffer.allocate(RECORD_HEAD + payload.length)
                .putInt(payload.length)
                .putInt(checksum(payload))
                .put(payload)
                .array();
    }

    private static int checksum(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }

    /** Its content of now; empty where there is no such file any more. */
    Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<Header> header(byte[] content) {
        if (content.length < HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(content, MAGIC.length))) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(content).position(MAGIC.length);
        var created = Times.read(bytes);
        var aged = Times.read(bytes);
        return Optional.of(new Header(created, Optional.of(aged).filter(time -> !time.equals(Instant.EPOCH))));
    }

    /** Where the records of a content begin. */
    static ByteBuffer records(byte[] content) {
        return ByteBuffer.wrap(content).position(Math.min(HEADER, content.length));
    }

    /** The payload at the position, which moves behind it; empty where no whole record is, and the position stays. */
    static Optional<byte[]> next(ByteBuffer records) {
        var start = records.position();
        if (records.remaining() >= RECORD_HEAD) {
            var length = records.getInt();
            var checksum = records.getInt();
            if (length >= Times.BYTES && length <= records.remaining()) {
                var payload = new byte[length];
                records.get(payload);
                if (checksum(payload) == checksum) {
                    return Optional.of(payload);
                }
            }
        }
        records.position(start);
        return Optional.empty();
    }
}
