package org.opennfx.datastore.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Bell;

class FileEventLogTest {
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path directory;

    private FileEventLog open(EventLogSize size) throws IOException {
        return FileEventLog.open(directory, Bell.SCHEMA, size, START);
    }

    private FileEventLog open() throws IOException {
        return open(EventLogSize.DEFAULT);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    /** The event of that second, which rings so many times. */
    private static Notification event(int second) {
        return Bell.rang(at(second), second);
    }

    private static void append(EventLog log, int from, int to) throws IOException {
        for (var second = from; second <= to; second++) {
            log.append(event(second));
        }
    }

    private static List<Notification> replayed(EventLog log, Instant from) throws IOException {
        return replayed(log, new ReplayStart.Since(from));
    }

    private static List<Notification> replayed(EventLog log, ReplayStart start) throws IOException {
        return events(rest(log.replay(start)));
    }

    private static List<Replayed> rest(EventLog.Replay replay) throws IOException {
        var all = new ArrayList<Replayed>();
        for (var next = replay.next(); next.isPresent(); next = replay.next()) {
            all.add(next.get());
        }
        return all;
    }

    private static List<Notification> events(List<Replayed> all) {
        return all.stream()
                .flatMap(each -> each instanceof LoggedEvent logged ? Stream.of(logged.event()) : Stream.empty())
                .toList();
    }

    /** When those are missing from which a replay begins with; empty where it begins with an event. */
    private static Optional<Instant> missingFirst(EventLog log, EventId last) throws IOException {
        return log.replay(new ReplayStart.After(last)).next()
                .flatMap(first -> first instanceof Replayed.Missing(var since) ? Optional.of(since) : Optional.empty());
    }

    @Test
    void eventsComeBackAsTheyWereFromTheirTimeOn() throws IOException {
        try (var log = open()) {
            append(log, 1, 5);
            assertEquals(List.of(event(3), event(4), event(5)), replayed(log, at(3)));
            assertEquals(List.of(), replayed(log, at(6)));
        }
    }

    private static List<Notification> behind(EventLog log, EventId last) throws IOException {
        return replayed(log, new ReplayStart.After(last));
    }

    @Test
    void eventsAreFoundAgainByTheirIds() throws IOException {
        EventId third;
        try (var log = open(new EventLogSize(200, 50))) {
            append(log, 1, 2);
            third = log.append(event(3));
            append(log, 4, 9);
            assertEquals(IntStream.rangeClosed(4, 9).mapToObj(FileEventLogTest::event).toList(), behind(log, third));
        }
        try (var log = open(new EventLogSize(200, 50))) {
            append(log, 10, 10);
            assertEquals(IntStream.rangeClosed(4, 10).mapToObj(FileEventLogTest::event).toList(), behind(log, third));
            assertEquals(Optional.of(third), EventId.parse(third.toString()));
        }
    }

    @Test
    void behindAnEventThatIsNotThereComesWhatIsNotOlder() throws IOException {
        try (var log = open()) {
            append(log, 1, 2);
            var third = log.append(event(3));
            var lost = new EventId(third.segment(), third.position(), at(2));
            assertEquals(List.of(event(2), event(3)), behind(log, lost));
            assertEquals(List.of(event(3)), behind(log, new EventId(99, 0, at(3))));
            assertEquals(Optional.of(at(2)), missingFirst(log, lost));
            assertEquals(Optional.empty(), missingFirst(log, third));
        }
    }

    @Test
    void whatIsNoIdIsNone() {
        assertEquals(Optional.empty(), EventId.parse("1-2-yesterday"));
        assertEquals(Optional.empty(), EventId.parse("-1-2-2026-11-01T12:00:00Z"));
        assertEquals(Optional.empty(), EventId.parse(""));
    }

    @Test
    void eventsSurviveTheProcess() throws IOException {
        try (var log = open()) {
            append(log, 1, 2);
        }
        try (var log = FileEventLog.open(directory, Bell.SCHEMA, EventLogSize.DEFAULT, at(100))) {
            append(log, 3, 3);
            assertEquals(List.of(event(1), event(2), event(3)), replayed(log, START));
            assertEquals(START, log.created());
        }
    }

    @Test
    void theOldestEventsMakeRoom() throws IOException {
        try (var log = open(new EventLogSize(200, 2))) {
            var first = log.append(event(1));
            append(log, 2, 40);
            var left = replayed(log, START);
            assertEquals(left, behind(log, first));
            assertEquals(Optional.of(at(1)), missingFirst(log, first));
            assertEquals(event(40), left.getLast());
            assertTrue(left.size() < 10, left::toString);
            assertEquals(Optional.of(left.getFirst().eventTime().minusSeconds(1)), log.aged());
        }
        try (var log = open(new EventLogSize(200, 2)); var files = Files.list(directory)) {
            assertTrue(log.aged().isPresent());
            assertEquals(2, files.count());
        }
    }

    @Test
    void whereEventsMakeRoomWhileAReplayIsUnderWayItIsTold() throws IOException {
        try (var log = open(new EventLogSize(200, 3))) {
            append(log, 1, 10);
            var replay = log.replay(new ReplayStart.Since(START));
            var first = (LoggedEvent) replay.next().orElseThrow();
            append(log, 11, 40);
            var rest = rest(replay);
            var before = events(rest.stream().takeWhile(LoggedEvent.class::isInstance).toList());
            var reached = before.isEmpty() ? first.event() : before.getLast();
            assertEquals(new Replayed.Missing(reached.eventTime()), rest.get(before.size()));
            assertEquals(before.size() + 1, rest.size(), rest::toString);
        }
    }

    @Test
    void anEventThatWasNotWrittenWholeIsCutOff() throws IOException {
        try (var log = open()) {
            append(log, 1, 2);
        }
        try (var file = new RandomAccessFile(onlyFile().toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        try (var log = open()) {
            append(log, 3, 3);
            assertEquals(List.of(event(1), event(3)), replayed(log, START));
        }
    }

    @Test
    void aReplayEndsWhereTheLogEndedWhenItBegan() throws IOException {
        try (var log = open()) {
            append(log, 1, 1);
            var replay = log.replay(new ReplayStart.Since(START));
            append(log, 2, 2);
            assertEquals(Optional.of(event(1)), replay.next().map(first -> ((LoggedEvent) first).event()));
            assertEquals(Optional.empty(), replay.next());
        }
    }

    @Test
    void aFileThatIsNoLogIsPassedOver() throws IOException {
        Files.writeString(directory.resolve("000000000001.events"), "nothing of a log");
        try (var log = open()) {
            append(log, 1, 1);
            assertEquals(List.of(event(1)), replayed(log, START));
        }
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<WrittenEvent> written(int from, int to) {
        var codec = new EventCodec(Bell.SCHEMA);
        return IntStream.rangeClosed(from, to).mapToObj(FileEventLogTest::event).map(codec::encode).toList();
    }

    @Test
    void itCatchesUpWithWhatItLacks() throws IOException {
        try (var log = open(new EventLogSize(200, 50))) {
            append(log, 1, 12);
            log.catchUp(written(3, 15));
            assertEquals(written(1, 15), replayed(log, START).stream().map(new EventCodec(Bell.SCHEMA)::encode).toList());
        }
    }

    @Test
    void equalEventsAreToldAsOftenAsTheyHappened() throws IOException {
        try (var log = open()) {
            append(log, 1, 1);
            log.catchUp(List.of(written(1, 1).getFirst(), written(1, 1).getFirst()));
            assertEquals(List.of(event(1), event(1)), replayed(log, START));
        }
    }

    /** As when the clock has been set back since, or the log been begun anew. */
    @Test
    void itTakesWhatIsOlderThanItself() throws IOException {
        try (var log = FileEventLog.open(directory, Bell.SCHEMA, EventLogSize.DEFAULT, at(100))) {
            log.catchUp(written(1, 2));
            assertEquals(List.of(event(1), event(2)), replayed(log, START));
        }
    }

    /** The events of the older files have the later times then. */
    @Test
    void whatItHasIsNotMissedThoughTheClockWasSetBack() throws IOException {
        try (var log = open(new EventLogSize(200, 50))) {
            append(log, 100, 110);
            append(log, 1, 10);
            log.catchUp(written(105, 111));
            assertEquals(List.of(event(108), event(109), event(110), event(111)), replayed(log, at(108)));
        }
    }

    @Test
    void whatWasBeforeTheClockWasSetBackIsReplayedInTheNextRunToo() throws IOException {
        try (var log = open(new EventLogSize(200, 50))) {
            append(log, 100, 110);
            append(log, 1, 10);
        }
        try (var log = open(new EventLogSize(200, 50))) {
            assertEquals(List.of(event(109), event(110)), replayed(log, at(109)));
        }
    }

    @Test
    void whatHadToMakeRoomDoesNotComeBack() throws IOException {
        try (var log = open(new EventLogSize(200, 2))) {
            append(log, 1, 50);
            var left = replayed(log, START);
            log.catchUp(written(1, 50));
            assertEquals(left, replayed(log, START));
        }
    }

    @Test
    void whatIsNotLoggedYetIsUnsaved() throws IOException {
        try (var log = open()) {
            append(log, 1, 3);
            assertEquals(written(4, 5), log.unsaved(written(2, 5)));
        }
    }
}
