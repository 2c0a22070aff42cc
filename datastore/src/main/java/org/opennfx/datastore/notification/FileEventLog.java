package org.opennfx.datastore.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log in files, of which the oldest is deleted when there are too many. It survives the process; of a power cut it
 * loses what the system had not written yet.
 */
public final class FileEventLog implements EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(FileEventLog.class);

    private final Path directory;
    private final EventCodec codec;
    private final EventLogSize size;
    private final Deque<Segment> segments;
    private Segment.Header header;
    private Optional<Instant> last = Optional.empty();
    private OutputStream out;
    private long written;

    private FileEventLog(Path directory, Schema schema, EventLogSize size, List<Segment> found, Instant now)
            throws IOException {
        this.directory = directory;
        this.codec = new EventCodec(schema);
        this.size = size;
        segments = new ArrayDeque<>(found);
        header = new Segment.Header(now, Optional.empty());
        if (segments.isEmpty()) {
            out = begin(1);
        } else {
            out = resume(segments.getLast());
        }
    }

    /**
     * Opens the log of a directory, or begins one. A torn last record is cut off.
     *
     * @param directory is made if it is not there; for this log alone
     * @param now when the log begins, if it does
     */
    public static FileEventLog open(Path directory, Schema schema, EventLogSize size, Instant now) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var files = Files.list(directory)) {
            var found = files.filter(Segment::isOne)
                    .map(Segment::new)
                    .sorted(Comparator.comparingLong(Segment::number))
                    .toList();
            return new FileEventLog(directory, schema, size, found, now);
        }
    }

    private OutputStream begin(long number) throws IOException {
        var segment = Segment.numbered(directory, number);
        segment.create(header);
        segments.addLast(segment);
        written = Segment.HEADER;
        return segment.open();
    }

    private OutputStream resume(Segment segment) throws IOException {
        var content = segment.read().orElse(new byte[0]);
        var found = Segment.header(content);
        if (found.isEmpty()) {
            LOG.warn("{} does not begin as a log of events does, and is passed over", segment.path());
            return begin(segment.number() + 1);
        }
        header = found.get();
        var records = Segment.records(content);
        for (var next = Segment.next(records); next.isPresent(); next = Segment.next(records)) {
            last = next.map(EventCodec::time);
        }
        if (records.hasRemaining()) {
            LOG.warn("{}: cut {} bytes that were not written whole", segment.path(), records.remaining());
            try (var file = new RandomAccessFile(segment.path().toFile(), "rw")) {
                file.setLength(records.position());
            }
        }
        written = records.position();
        return segment.open();
    }

    @Override
    public synchronized void append(Notification event) throws IOException {
        var record = Segment.record(codec.encode(event));
        if (written > Segment.HEADER && written + record.length > size.segment()) {
            rotate();
        }
        out.write(record);
        written += record.length;
        last = Optional.of(event.eventTime());
    }

    private void rotate() throws IOException {
        out.close();
        var next = segments.getLast().number() + 1;
        if (segments.size() >= size.segments()) {
            age(segments.removeFirst());
        }
        out = begin(next);
    }

    private void age(Segment oldest) throws IOException {
        var time = oldest.read().flatMap(FileEventLog::lastTime).or(header::aged);
        header = new Segment.Header(header.created(), time);
        Files.deleteIfExists(oldest.path());
    }

    private static Optional<Instant> lastTime(byte[] content) {
        var records = Segment.records(content);
        Optional<Instant> time = Optional.empty();
        for (var next = Segment.next(records); next.isPresent(); next = Segment.next(records)) {
            time = next.map(EventCodec::time);
        }
        return time;
    }

    @Override
    public synchronized Replay since(Instant from) {
        if (last.filter(newest -> newest.isBefore(from)).isPresent()) {
            return Optional::empty;
        }
        return new FileReplay(List.copyOf(segments), written, from);
    }

    @Override
    public synchronized Instant created() {
        return header.created();
    }

    @Override
    public synchronized Optional<Instant> aged() {
        return header.aged();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    /** Reads one segment at a time, the last one as far as it was written at the beginning. */
    private final class FileReplay implements Replay {
        private final List<Segment> left;
        private final long end;
        private final Instant from;
        private ByteBuffer records = ByteBuffer.allocate(0);

        FileReplay(List<Segment> segments, long end, Instant from) {
            left = new ArrayList<>(segments);
            this.end = end;
            this.from = from;
        }

        @Override
        public Optional<Notification> next() throws IOException {
            while (true) {
                var payload = Segment.next(records);
                if (payload.isPresent()) {
                    var event = payload.filter(each -> !EventCodec.time(each).isBefore(from)).flatMap(codec::decode);
                    if (event.isPresent()) {
                        return event;
                    }
                } else if (left.isEmpty()) {
                    return Optional.empty();
                } else {
                    records = Segment.records(content(left.removeFirst()));
                }
            }
        }

        private byte[] content(Segment segment) throws IOException {
            var content = segment.read().orElse(new byte[0]);
            return left.isEmpty() && content.length > end ? Arrays.copyOf(content, (int) end) : content;
        }
    }
}
