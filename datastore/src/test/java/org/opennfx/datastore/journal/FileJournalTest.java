package org.opennfx.datastore.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Bell;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.EventLogSize;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.FileEventLog;
import org.opennfx.datastore.notification.MemoryEventLog;
import org.opennfx.datastore.notification.WrittenEvent;

class FileJournalTest {
    private static final Revision INITIAL = revision(0);
    private static final EventLog LOG = new MemoryEventLog(Instant.EPOCH, 1);

    @TempDir
    Path directory;

    @Test
    void aCommitSurvives() throws IOException {
        try (var journal = open()) {
            journal.intent(revision(1));
            journal.committed(Finality.FINAL, List.of());
            journal.record(revision(2), Finality.FINAL, List.of());
        }
        assertEquals(List.of(2L, 1L, 0L), reopened());
    }

    @Test
    void somethingElseInItsPlaceIsNamed() throws IOException {
        Files.createDirectory(FileJournal.in(directory));
        var refusal = assertThrows(IOException.class, this::open);
        assertEquals(FileJournal.in(directory) + ": is a directory", refusal.getMessage());
    }

    @Test
    void aScheduledCommitSurvivesTheFileBeingWrittenAnew() throws IOException {
        var scheduled = new ScheduledCommit(
                new CommitTime.At(Instant.EPOCH), Box.named("later"), "alice", "cli", Optional.of("at night"));
        try (var journal = FileJournal.open(directory, INITIAL, LOG, Disk.REAL, 1)) {
            journal.scheduled(Optional.of(scheduled));
            journal.record(revision(1), Finality.FINAL, List.of());
            journal.force();
        }
        try (var journal = open()) {
            assertEquals(Optional.of(scheduled), journal.scheduled());
            journal.scheduled(Optional.empty());
        }
        try (var journal = open()) {
            assertEquals(Optional.empty(), journal.scheduled());
        }
    }

    @Test
    void anIntentAloneIsForgotten() throws IOException {
        try (var journal = open()) {
            journal.record(revision(1), Finality.FINAL, List.of());
            journal.intent(revision(2));
        }
        assertEquals(List.of(1L, 0L), reopened());
    }

    @Test
    void anAbortedCommitIsForgottenAndTheNextOneCounts() throws IOException {
        try (var journal = open()) {
            journal.intent(revision(1));
            journal.aborted();
            journal.intent(revision(2));
            journal.committed(Finality.FINAL, List.of());
        }
        assertEquals(List.of(2L, 0L), reopened());
    }

    @Test
    void fiftyRevisionsAreKeptAndTheFileStaysSmall() throws IOException {
        var largest = 0L;
        try (var journal = FileJournal.open(directory, INITIAL, LOG, Disk.REAL, 8_000)) {
            for (var id = 1L; id <= 500; id++) {
                journal.record(revision(id), Finality.FINAL, List.of());
                journal.force();
                largest = Math.max(largest, Files.size(directory.resolve("journal")));
            }
        }
        var ids = reopened();
        assertEquals(History.KEPT, ids.size());
        assertEquals(500L, ids.getFirst());
        assertEquals(451L, ids.getLast());
        assertTrue(largest < 20_000, "the file grew to " + largest);
    }

    @Test
    void manyRestartsDoNotLetTheFileGrow() throws IOException {
        for (var id = 1L; id <= 300; id++) {
            try (var journal = FileJournal.open(directory, INITIAL, LOG, Disk.REAL, 8_000)) {
                journal.record(revision(id), Finality.FINAL, List.of());
            }
        }
        assertTrue(Files.size(directory.resolve("journal")) < 20_000);
    }

    @Test
    void severalCommitsShareAForceAndAreLostTogether() throws IOException {
        var disk = new FailingDisk();
        try (var journal = FileJournal.open(directory, INITIAL, LOG, disk, 8_000)) {
            journal.record(revision(1), Finality.FINAL, List.of());
            journal.force();
            journal.record(revision(2), Finality.FINAL, List.of());
            journal.record(revision(3), Finality.FINAL, List.of());
            journal.startup(Optional.of(Box.named("startup")));
            assertEquals(revision(3), journal.history().running());
            disk.failures = 1;
            assertThrows(IOException.class, journal::force);
            assertEquals(revision(1), journal.history().running());
            assertEquals(Optional.empty(), journal.startup());
            journal.record(revision(2), Finality.FINAL, List.of());
            journal.record(revision(3), Finality.FINAL, List.of());
            journal.force();
        }
        assertEquals(List.of(3L, 2L, 1L, 0L), reopened());
    }

    @Test
    void afterADiskThatTookNothingBackThereIsNothingToForceAndNothingIsWritten() throws IOException {
        var disk = new FailingDisk();
        try (var journal = FileJournal.open(directory, INITIAL, LOG, disk, 8_000)) {
            journal.record(revision(1), Finality.FINAL, List.of());
            disk.failures = 2;
            assertThrows(IOException.class, journal::force);
            journal.force();
            assertEquals(INITIAL, journal.history().running());
            assertThrows(IOException.class, () -> journal.record(revision(1), Finality.FINAL, List.of()));
        }
    }

    @Test
    void aFileThatHasGrownIsNotWrittenAnewInTheMiddleOfACommit() throws IOException {
        try (var journal = FileJournal.open(directory, INITIAL, LOG, Disk.REAL, 1)) {
            for (var id = 1L; id <= 20; id++) {
                journal.intent(revision(id));
                journal.force();
                journal.committed(Finality.FINAL, List.of());
                journal.force();
            }
        }
        assertEquals(20L, reopened().getFirst());
    }

    @Test
    void aSecondServerIsKeptOut() throws IOException {
        var journal = open();
        var refusal = assertThrows(IOException.class, this::open);
        assertTrue(refusal.getMessage().contains("in use by another server"));
        journal.close();
        assertEquals(List.of(0L), reopened());
    }

    @Test
    void aCommitOfASessionThatIsInterruptedIsWritten() throws IOException {
        try (var journal = FileJournal.open(directory, INITIAL, LOG, Disk.REAL, 1_000)) {
            for (var id = 1L; id <= 100; id++) {
                Thread.currentThread().interrupt();
                journal.record(revision(id), Finality.FINAL, List.of());
                journal.force();
                assertTrue(Thread.interrupted());
            }
        }
        assertEquals(100L, reopened().getFirst());
    }

    @Test
    void eventsStayUntilTheLogHasThem(@TempDir Path events) throws IOException {
        try (var log = log(events);
                var journal = FileJournal.open(directory, INITIAL, log, Disk.REAL, 1_000)) {
            for (var id = 1L; id <= 100; id++) {
                journal.record(revision(id), Finality.FINAL, List.of(rang(id)));
                journal.force();
            }
        }
        for (var start = 0; start < 2; start++) {
            try (var log = log(events);
                    var _ = FileJournal.open(directory, INITIAL, log, Disk.REAL, 1_000)) {
                assertEquals(LongStream.rangeClosed(1, 100).boxed().toList(), Bell.times(log));
            }
        }
    }

    private static FileEventLog log(Path directory) throws IOException {
        return FileEventLog.open(directory, Bell.SCHEMA, EventLogSize.DEFAULT, Instant.EPOCH);
    }

    private static WrittenEvent rang(long times) {
        return new EventStreams(Bell.SCHEMA, InstantSource.system(), List.of())
                .written(Bell.rang(Instant.ofEpochSecond(times), times));
    }

    @Test
    void eventsThatTheLogHasAreDropped(@TempDir Path events) throws IOException {
        try (var log = log(events);
                var journal = FileJournal.open(directory, INITIAL, log, Disk.REAL, 4_000)) {
            for (var id = 1L; id <= 1000; id++) {
                journal.record(revision(id), Finality.FINAL, List.of(rang(id)));
                journal.force();
                log.append(Bell.rang(Instant.ofEpochSecond(id), id));
            }
        }
        assertTrue(Files.size(directory.resolve("journal")) < 20_000);
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        open().close();
        var file = Files.getPosixFilePermissions(directory.resolve("journal"));
        assertEquals("[OWNER_READ, OWNER_WRITE]", file.stream().sorted().toList().toString());
    }

    /**
     * Cuts the power before and after each call that forces something to disk, through a whole life with several
     * compactions, and looks at what a start would find: all that was acknowledged, and of the rest at most the commit
     * that was under way.
     */
    @Test
    void aPowerCutAtAnyMomentLosesNothingAcknowledged(@TempDir Path copies) throws IOException {
        var disk = new PowerCuts(copies);
        try (var journal = FileJournal.open(directory, INITIAL, LOG, disk, 4_000)) {
            for (var id = 1L; id <= 150; id++) {
                journal.intent(revision(id));
                journal.force();
                journal.committed(Finality.FINAL, List.of());
                journal.force();
                disk.acknowledged = id;
            }
        }
        assertTrue(disk.cuts > 600);
    }

    private final class PowerCuts implements Disk {
        private final Path copies;
        private long acknowledged;
        private int cuts;

        PowerCuts(Path copies) {
            this.copies = copies;
        }

        private void cut() throws IOException {
            var journal = directory.resolve("journal");
            if (!Files.exists(journal)) {
                return;
            }
            var copy = Files.createDirectory(copies.resolve("cut" + cuts++));
            Files.copy(journal, copy.resolve("journal"));
            try (var found = Journal.open(copy, INITIAL, LOG)) {
                var running = found.history().running();
                assertTrue(
                        running.commit().id() == acknowledged || running.commit().id() == acknowledged + 1,
                        running.commit() + " after " + acknowledged);
                assertEquals(revision(running.commit().id()), running);
                assertEquals(Math.min(running.commit().id() + 1, History.KEPT), found.history().revisions().size());
            }
            Files.delete(copy.resolve("journal"));
        }

        @Override
        public void force(RandomAccessFile file) throws IOException {
            cut();
            Disk.REAL.force(file);
            cut();
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            cut();
            Disk.REAL.rename(from, to);
            cut();
        }

        @Override
        public void forceNames(Path names) throws IOException {
            Disk.REAL.forceNames(names);
            cut();
        }
    }

    private Journal open() throws IOException {
        return Journal.open(directory, INITIAL, LOG);
    }

    /** The ids of the commits that a start finds, the running one first. */
    private List<Long> reopened() throws IOException {
        var ids = new ArrayList<Long>();
        try (var journal = open()) {
            for (var revision : journal.history().revisions()) {
                assertEquals(revision(revision.commit().id()), revision);
                ids.add(revision.commit().id());
            }
        }
        return ids;
    }

    private static Revision revision(long id) {
        var time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id);
        return new Revision(new Commit(id, time, "admin", "cli", Optional.empty()), Box.named("box" + id));
    }
}
