package org.opennfx.datastore.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An append-only file of records, open for writing. One thread at a time. */
final class RecordFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordFile.class);

    private final Path path;
    private final Disk disk;
    private final FileChannel channel;
    private long end;
    private boolean broken;

    private RecordFile(Path path, Disk disk, FileChannel channel, long end) {
        this.path = path;
        this.disk = disk;
        this.channel = channel;
        this.end = end;
    }

    /** The file and what was in it when it was opened. */
    record Opened(RecordFile file, List<JournalRecord> records) {}

    /**
     * Opens an existing file. A torn last record is cut off, and the log says so.
     *
     * @throws DamagedJournalException the file is damaged before its tail; it is left as it is
     */
    static Opened open(Path path, Disk disk) throws IOException {
        var content = Files.readAllBytes(path);
        var scan = RecordScan.of(path, content);
        var channel = FileChannel.open(path, StandardOpenOption.WRITE);
        try {
            if (scan.end() < content.length) {
                LOG.warn(
                        "{}: cut {} bytes at byte {}: a record that was being written when the server ended",
                        path,
                        content.length - scan.end(),
                        scan.end());
                channel.truncate(scan.end());
                disk.force(channel);
            }
            return new Opened(new RecordFile(path, disk, channel, scan.end()), scan.records());
        } catch (IOException e) {
            channel.close();
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
        var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        try {
            var file = new RecordFile(path, disk, channel, 0);
            file.write(RecordScan.magic());
            file.append(records);
            disk.rename(draft, path);
            file.forceName();
            return file;
        } catch (IOException e) {
            channel.close();
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

    /** Bytes. */
    long size() {
        return end;
    }

    /**
     * Writes the records in one go and returns when they are on disk.
     *
     * @throws IOException none of the records will be read again; if that cannot be had either, the file takes no
     *     further record, and the next start decides by what it finds
     */
    void append(List<JournalRecord> records) throws IOException {
        if (broken) {
            throw new IOException(path + " could not be written to and is closed until the next start");
        }
        var before = end;
        try {
            write(encode(records));
            disk.force(channel);
        } catch (IOException e) {
            takeBack(before, e);
            throw e;
        }
    }

    /** After a failed force the records may be on disk or not, and no later force would tell. */
    private void takeBack(long before, IOException reason) {
        try {
            channel.truncate(before);
            end = before;
            disk.force(channel);
        } catch (IOException e) {
            broken = true;
            reason.addSuppressed(e);
        }
    }

    private static ByteBuffer encode(List<JournalRecord> records) {
        var bytes = ByteBuffer.allocate(records.stream().mapToInt(JournalRecord::size).sum());
        records.forEach(record -> record.writeTo(bytes));
        return bytes.flip();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
