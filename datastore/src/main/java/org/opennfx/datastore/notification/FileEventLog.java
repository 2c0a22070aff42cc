package org.opennfx.datastore.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log in files, of which the oldest is deleted when there are too many. It survives the process; by a power cut it
 * loses what the system had not written yet, and what tells of commits it is given anew at the next start.
 */
public final class FileEventLog implements EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(FileEventLog.class);

    private final Path directory;
    private final EventCodec codec;
    private final EventLogSize size;
    private final Deque<Segment> segments;
    private Segment.Header header;
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
        while (Segment.next(records).isPresent()) {
            // on to the end of what was written whole
        }
        if (records.hasRemaining()) {
            LOG.warn("{}: cut {} bytes that were not written whole", segment.path(), records.remaining());
            segment.cut(records.position());
        }
        written = records.position();
        return segment.open();
    }

    @Override
    public synchronized EventId append(Notification event) throws IOException {
        return append(codec.encode(event));
    }

    private EventId append(WrittenEvent event) throws IOException {
        var record = Segment.record(event.bytes());
        if (written > Segment.HEADER && written + record.length > size.segment()) {
            rotate();
        }
        try {
            out.write(record);
        } catch (IOException e) {
            // a part of it would end the segment for every reader
            segments.getLast().cut(written);
            throw e;
        }
        var id = new EventId(segments.getLast().number(), written, event.time());
        written += record.length;
        return id;
    }

    @Override
    public synchronized void catchUp(List<WrittenEvent> events) throws IOException {
        for (var event : missing(events)) {
            append(event);
        }
    }

    @Override
    public List<WrittenEvent> unsaved(List<WrittenEvent> events) throws IOException {
        var missing = missing(events);
        newest().force();
        return missing;
    }

    private synchronized Segment newest() {
        return segments.getLast();
    }

    private List<WrittenEvent> missing(List<WrittenEvent> events) throws IOException {
        var known = events.stream().filter(this::isYoungEnough).toList();
        return MissingEvents.of(known, newestFirst());
    }

    private synchronized boolean isYoungEnough(WrittenEvent event) {
        return header.aged().filter(aged -> !event.time().isAfter(aged)).isEmpty();
    }

    /** A pass through each segment, as far as it is written. */
    private synchronized List<SegmentReader> newestFirst() {
        var passes = new ArrayList<SegmentReader>();
        var end = written;
        for (var segment : segments.reversed()) {
            passes.add(new SegmentReader(List.of(segment), end));
            end = Long.MAX_VALUE;
        }
        return passes;
    }

    private void rotate() throws IOException {
        out.close();
        segments.getLast().force();
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
    public synchronized Replay replay(ReplayStart start) {
        return new FileReplay(List.copyOf(segments), written, codec, start);
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
}
