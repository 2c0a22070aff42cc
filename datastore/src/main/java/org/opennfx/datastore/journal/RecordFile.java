package org.opennfx.datastore.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An append-only file of records, open for writing. One thread at a time. Not a channel: an interrupt would close it
 * for good, in the middle of a commit.
 */
final class RecordFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordFile.class);

    private final Path path;
    private final Disk disk;
    private final RandomAccessFile file;
    private long end;
    /** What stands before this is on disk. */
    private long forced;

    private volatile boolean broken;

    private RecordFile(Path path, Disk disk, RandomAccessFile file, long end) {
        this.path = path;
        this.disk = disk;
        this.file = file;
        this.end = end;
        this.forced = end;
    }

    /** The file and what was in it when it was opened. */
    record Opened(RecordFile file, List<JournalRecord> records) {}

    /**
     * Opens an existing file. A torn last record is cut off, and the log says so.
     *
     * @throws DamagedJournalException the file is damaged before its tail; it is left as it is
     */
    static Opened open(Path path, Disk disk) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "is a directory");
        }
        var content = Files.readAllBytes(path);
        var scan = RecordScan.of(path, content);
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            if (scan.end() < content.length) {
                LOG.warn(
                        "{}: cut {} bytes at byte {}: a record that was being written when the server ended",
                        path,
                        content.length - scan.end(),
                        scan.end());
                file.setLength(scan.end());
                disk.force(file);
            }
            return new Opened(new RecordFile(path, disk, file, scan.end()), scan.records());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Creates a file with these records, or puts it in the place of the one that is there.
     *
     * @throws IOException the old file is still the one with the name
     */
    static RecordFile create(Path path, Disk disk, List<JournalRecord> records) throws IOException {
        var draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        // The configuration holds password hashes and keys.
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var created = new RecordFile(path, disk, new RandomAccessFile(draft.toFile(), "rw"), 0);
        try {
            created.write(RecordScan.magic());
            created.append(records);
            created.force();
            disk.rename(draft, path);
            created.forceName();
            return created;
        } catch (IOException | RuntimeException | Error e) {
            created.close();
            throw e;
        }
    }

    /** Where the name may not outlive a power cut, nothing may be acknowledged that stands in this file alone. */
    private void forceName() {
        try {
            disk.forceNames(path.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            broken = true;
            LOG.error("{}: its directory cannot be forced to disk", path, e);
        }
    }

    boolean takesRecords() {
        return !broken;
    }

    /** Bytes. */
    long size() {
        return end;
    }

    /**
     * Writes the records in one go; {@link #force} makes certain that they are on disk.
     *
     * @throws IOException none of the records will be read again, and those before them are as they were; if that cannot be had
     *     either, the file takes no further record, and the next start decides by what it finds
     */
    void append(List<JournalRecord> records) throws IOException {
        requireWhole();
        var before = end;
        try {
            write(encode(records));
        } catch (IOException e) {
            takeBack(before, e);
            throw named(e);
        }
    }

    /** Whether all that was written is on disk. */
    boolean isForced() {
        return end == forced;
    }

    /**
     * Returns when all that was written is on disk.
     *
     * @throws IOException what was written since the last time will not be read again, otherwise as {@link #append}; for one
     *     after that there is nothing left to force
     */
    void force() throws IOException {
        if (isForced()) {
            return;
        }
        if (broken) {
            end = forced;
        }
        requireWhole();
        try {
            disk.force(file);
            forced = end;
        } catch (IOException e) {
            takeBack(forced, e);
            throw named(e);
        }
    }

    private void requireWhole() throws IOException {
        if (broken) {
            throw new IOException(path + " could not be written to and is closed until the next start");
        }
    }

    /** The system's reason has no name of a file in it. */
    private IOException named(IOException reason) {
        return new IOException(path + ": " + reason.getMessage(), reason);
    }

    /** After a failed force the records may be on disk or not, and no later force would tell. */
    private void takeBack(long before, IOException reason) {
        end = before;
        try {
            file.setLength(before);
            disk.force(file);
            forced = before;
        } catch (IOException e) {
            broken = true;
            reason.addSuppressed(e);
        }
    }

    private static byte[] encode(List<JournalRecord> records) {
        var bytes = ByteBuffer.allocate(records.stream().mapToInt(JournalRecord::size).sum());
        records.forEach(record -> record.writeTo(bytes));
        return bytes.array();
    }

    private void write(byte[] bytes) throws IOException {
        file.seek(end);
        file.write(bytes);
        end += bytes.length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
