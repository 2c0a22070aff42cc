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
    private volatile History history;
    private volatile Optional<ContainerNode> startup;
    private volatile Optional<ScheduledCommit> scheduled;
    private Optional<Revision> intent = Optional.empty();
    /** Those that are in the file. */
    private List<WrittenEvent> events;

    private FileJournal(
            Path path,
            Disk disk,
            StateLock lock,
            EventLog log,
            long compactFrom,
            RecordFile file,
            History history,
            List<WrittenEvent> events,
            Optional<ContainerNode> startup,
            Optional<ScheduledCommit> scheduled) {
        this.path = path;
        this.disk = disk;
        this.lock = lock;
        this.log = log;
        this.compactFrom = compactFrom;
        this.file = file;
        this.history = history;
        this.events = new ArrayList<>(events);
        this.startup = startup;
        this.scheduled = scheduled;
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
        return new FileJournal(
                path, disk, lock, log, compactFrom, file, history, List.of(), Optional.empty(), Optional.empty());
    }

    private static FileJournal existing(
            Path path, Revision initial, Disk disk, StateLock lock, EventLog log, long compactFrom) throws IOException {
        var opened = RecordFile.open(path, disk);
        try {
            var schema = initial.content().schema();
            var history = RevisionCodec.history(opened.records(), schema);
            var startup = RevisionCodec.startup(opened.records(), schema);
            var scheduled = ScheduleCodec.scheduled(opened.records(), schema);
            var events = EventRecords.events(opened.records());
            catchUp(log, events);
            return new FileJournal(
                    path, disk, lock, log, compactFrom, opened.file(), history, events, startup, scheduled);
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
    public History history() {
        return history;
    }

    @Override
    public void intent(Revision next) throws IOException {
        file.append(List.of(RevisionCodec.intent(history.running(), next)));
        intent = Optional.of(next);
    }

    @Override
    public void committed(Finality finality, List<WrittenEvent> told) throws IOException {
        var next = intent.orElseThrow();
        intent = Optional.empty();
        file.append(List.of(RevisionCodec.committed(next, finality, told)));
        became(history.with(next, finality), told);
    }

    @Override
    public void aborted() {
        intent.ifPresent(next -> {
            intent = Optional.empty();
            try {
                file.append(List.of(RevisionCodec.aborted(next)));
            } catch (IOException e) {
                LOG.warn("could not note that commit {} was undone: {}", next.commit().id(), e.getMessage());
            }
        });
    }

    @Override
    public void record(Revision next, Finality finality, List<WrittenEvent> told) throws IOException {
        file.append(List.of(RevisionCodec.intent(history.running(), next), RevisionCodec.committed(next, finality, told)));
        became(history.with(next, finality), told);
    }

    @Override
    public void settle(List<WrittenEvent> told) throws IOException {
        file.append(List.of(RevisionCodec.settled(history.running(), told)));
        became(history.settled(), told);
    }

    @Override
    public void tell(List<WrittenEvent> told) throws IOException {
        file.append(List.of(EventRecords.of(RecordKind.EVENTS, history.running().commit().id(), told)));
        became(history, told);
    }

    @Override
    public Optional<ContainerNode> startup() {
        return startup;
    }

    @Override
    public void startup(Optional<ContainerNode> content) throws IOException {
        file.append(List.of(RevisionCodec.startup(content)));
        startup = content;
        became(history, List.of());
    }

    @Override
    public Optional<ScheduledCommit> scheduled() {
        return scheduled;
    }

    @Override
    public void scheduled(Optional<ScheduledCommit> commit) throws IOException {
        file.append(List.of(ScheduleCodec.record(commit)));
        scheduled = commit;
        became(history, List.of());
    }

    private void became(History next, List<WrittenEvent> told) {
        history = next;
        events.addAll(told);
        if (file.size() > compactAt) {
            compact();
            compactAt = nextCompaction();
        }
    }

    /** The commit is on disk already, so a failure here costs nothing but space. */
    private void compact() {
        try {
            var records = new ArrayList<>(RevisionCodec.records(history));
            startup.ifPresent(_ -> records.add(RevisionCodec.startup(startup)));
            scheduled.ifPresent(_ -> records.add(ScheduleCodec.record(scheduled)));
            var unsaved = unsaved();
            records.add(EventRecords.of(RecordKind.EVENTS, history.running().commit().id(), unsaved));
            var compacted = RecordFile.create(path, disk, records);
            file.close();
            file = compacted;
            events = new ArrayList<>(unsaved);
        } catch (IOException e) {
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
