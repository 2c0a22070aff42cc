package org.opennfx.datastore.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps history in one file. When the file has grown enough it is written anew from the revisions that are kept, so its
 * size is bounded by theirs.
 */
final class FileJournal implements Journal {
    /** Bytes below which the file is not written anew. */
    static final long COMPACT_FROM = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final Path path;
    private final Disk disk;
    private final StateLock lock;
    private final EventLog log;
    private final long compactFrom;
    private volatile RecordFile file;
    private long compactAt;
    private volatile Content written;
    /** What a start would find. */
    private Content forced;
    /** Those that are in the file. */
    private List<WrittenEvent> events;

    private int eventsForced;

    /** What the records of the file say together, but for events. */
    private record Content(
            History history,
            Optional<Revision> intent,
            Optional<ContainerNode> startup,
            Optional<ScheduledCommit> scheduled) {
        static Content of(History history) {
            return new Content(history, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Content with(History next) {
            return new Content(next, Optional.empty(), startup, scheduled);
        }

        Content with(Optional<Revision> next) {
            return new Content(history, next, startup, scheduled);
        }
    }

    private FileJournal(
            Path path,
            Disk disk,
            StateLock lock,
            EventLog log,
            long compactFrom,
            RecordFile file,
            Content content,
            List<WrittenEvent> events) {
        this.path = path;
        this.disk = disk;
        this.lock = lock;
        this.log = log;
        this.compactFrom = compactFrom;
        this.file = file;
        this.written = content;
        this.forced = content;
        this.events = new ArrayList<>(events);
        this.eventsForced = events.size();
        // what was there when the file was last written anew is not known any more
        if (file.size() > compactFrom) {
            compact();
        }
        compactAt = nextCompaction();
    }

    private long nextCompaction() {
        return Math.max(compactFrom, 2 * file.size());
    }

    static Path in(Path directory) {
        return directory.resolve("journal");
    }

    static FileJournal open(Path directory, Revision initial, EventLog log, Disk disk, long compactFrom)
            throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var lock = StateLock.take(directory);
        try {
            var path = in(directory);
            return Files.exists(path)
                    ? existing(path, initial, disk, lock, log, compactFrom)
                    : fresh(path, initial, disk, lock, log, compactFrom);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FileJournal fresh(
            Path path, Revision initial, Disk disk, StateLock lock, EventLog log, long compactFrom) throws IOException {
        var history = History.of(initial);
        var file = RecordFile.create(path, disk, RevisionCodec.records(history));
        return new FileJournal(path, disk, lock, log, compactFrom, file, Content.of(history), List.of());
    }

    private static FileJournal existing(
            Path path, Revision initial, Disk disk, StateLock lock, EventLog log, long compactFrom) throws IOException {
        var opened = RecordFile.open(path, disk);
        try {
            var schema = initial.content().schema();
            var content = new Content(
                    RevisionCodec.history(opened.records(), schema),
                    Optional.empty(),
                    RevisionCodec.startup(opened.records(), schema),
                    ScheduleCodec.scheduled(opened.records(), schema));
            var events = EventRecords.events(opened.records());
            catchUp(log, events);
            return new FileJournal(path, disk, lock, log, compactFrom, opened.file(), content, events);
        } catch (IOException | RuntimeException e) {
            opened.file().close();
            throw e;
        }
    }

    private static void catchUp(EventLog log, List<WrittenEvent> events) {
        try {
            log.catchUp(events);
        } catch (IOException e) {
            LOG.error("the log of events has not got all that commits told: {}", e.getMessage());
        }
    }

    @Override
    public boolean takesRecords() {
        return file.takesRecords();
    }

    @Override
    public boolean isForced() {
        return file.isForced();
    }

    @Override
    public void force() throws IOException {
        try {
            file.force();
        } catch (IOException e) {
            written = forced;
            events.subList(eventsForced, events.size()).clear();
            throw e;
        }
        forced = written;
        eventsForced = events.size();
        if (file.size() > compactAt && written.intent().isEmpty()) {
            compact();
            compactAt = nextCompaction();
        }
    }

    @Override
    public History history() {
        return written.history();
    }

    @Override
    public void intent(Revision next) throws IOException {
        file.append(List.of(RevisionCodec.intent(history().running(), next)));
        written = written.with(Optional.of(next));
    }

    @Override
    public void committed(Finality finality, List<WrittenEvent> told) throws IOException {
        var next = written.intent().orElseThrow();
        file.append(List.of(RevisionCodec.committed(next, finality, told)));
        became(written.with(history().with(next, finality)), told);
    }

    @Override
    public void aborted() {
        written.intent().ifPresent(next -> {
            written = written.with(Optional.<Revision>empty());
            try {
                file.append(List.of(RevisionCodec.aborted(next)));
            } catch (IOException e) {
                LOG.warn("could not note that commit {} was undone: {}", next.commit().id(), e.getMessage());
            }
        });
    }

    @Override
    public void record(Revision next, Finality finality, List<WrittenEvent> told) throws IOException {
        file.append(List.of(RevisionCodec.intent(history().running(), next), RevisionCodec.committed(next, finality, told)));
        became(written.with(history().with(next, finality)), told);
    }

    @Override
    public void settle(List<WrittenEvent> told) throws IOException {
        file.append(List.of(RevisionCodec.settled(history().running(), told)));
        became(written.with(history().settled()), told);
    }

    @Override
    public void tell(List<WrittenEvent> told) throws IOException {
        file.append(List.of(EventRecords.of(RecordKind.EVENTS, history().running().commit().id(), told)));
        became(written, told);
    }

    @Override
    public Optional<ContainerNode> startup() {
        return written.startup();
    }

    @Override
    public void startup(Optional<ContainerNode> content) throws IOException {
        file.append(List.of(RevisionCodec.startup(content)));
        became(new Content(history(), Optional.empty(), content, scheduled()), List.of());
    }

    @Override
    public Optional<ScheduledCommit> scheduled() {
        return written.scheduled();
    }

    @Override
    public void scheduled(Optional<ScheduledCommit> commit) throws IOException {
        file.append(List.of(ScheduleCodec.record(commit)));
        became(new Content(history(), Optional.empty(), startup(), commit), List.of());
    }

    private void became(Content next, List<WrittenEvent> told) {
        written = next;
        events.addAll(told);
    }

    /** The commit is on disk already, so a failure here costs nothing but space. */
    private void compact() {
        try {
            var records = new ArrayList<>(RevisionCodec.records(history()));
            startup().ifPresent(_ -> records.add(RevisionCodec.startup(startup())));
            scheduled().ifPresent(_ -> records.add(ScheduleCodec.record(scheduled())));
            var unsaved = unsaved();
            records.add(EventRecords.of(RecordKind.EVENTS, history().running().commit().id(), unsaved));
            var compacted = RecordFile.create(path, disk, records);
            file.close();
            file = compacted;
            events = new ArrayList<>(unsaved);
            eventsForced = events.size();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warn("{}: could not be written anew and keeps growing", path, e);
        }
    }

    private List<WrittenEvent> unsaved() {
        try {
            return log.unsaved(events);
        } catch (IOException e) {
            LOG.warn("the log of events is not on disk: {}", e.getMessage());
            return events;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        lock.close();
    }
}
