package org.opennfx.datastore.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void name() {
        path = directory.resolve("journal");
    }

    @Test
    void readsBackWhatWasAppended() throws IOException {
        write("one", "two", "three");
        assertEquals(List.of("one", "two", "three"), read());
    }

    @Test
    void goesOnBehindTheLastRecordAfterReopening() throws IOException {
        write("one", "two");
        try (var file = RecordFile.open(path, Disk.REAL).file()) {
            file.append(List.of(record("three")));
        }
        assertEquals(List.of("one", "two", "three"), read());
    }

    @Test
    void aLastRecordTornAtAnyByteIsCut() throws IOException {
        write("one", "two");
        var before = Files.size(path);
        write("one", "two", "three");
        var whole = Files.readAllBytes(path);
        for (var length = (int) before; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertEquals(List.of("one", "two"), read(), "torn at byte " + length);
            assertEquals(before, Files.size(path));
        }
    }

    @Test
    void aLastRecordOfWhichOnlyTheLengthReachedTheDiskIsCut() throws IOException {
        write("one");
        var before = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(before, before.length + 4096));
        assertEquals(List.of("one"), read());
    }

    @Test
    void anyBitFlippedBeforeTheLastRecordStopsTheStartAndLeavesTheFile() throws IOException {
        write("one", "two");
        var beforeLast = Files.size(path);
        write("one", "two", "three");
        var whole = Files.readAllBytes(path);
        for (var bit = 0; bit < beforeLast * 8; bit++) {
            var damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(path, damaged);
            assertThrows(DamagedJournalException.class, this::read, "flipped bit " + bit);
            assertEquals(List.of(damaged.length), List.of((int) Files.size(path)));
        }
    }

    @Test
    void damageIsReportedWithThePlaceAndTheWayOut() throws IOException {
        write("one");
        var offset = Files.size(path);
        write("one", "two", "three");
        var damaged = Files.readAllBytes(path);
        damaged[(int) offset + 20] ^= 1;
        Files.write(path, damaged);
        var message = assertThrows(DamagedJournalException.class, this::read).getMessage();
        assertTrue(message.contains("'truncate -s " + offset + " " + path + "'"), message);
        assertTrue(message.contains("move " + path + " away"), message);
    }

    @Test
    void theNamedCutRecoversWhatStandsBeforeTheDamage() throws IOException {
        write("one");
        var offset = (int) Files.size(path);
        write("one", "two", "three");
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), offset));
        assertEquals(List.of("one"), read());
    }

    @Test
    void aFailedForceTakesTheRecordsBack() throws IOException {
        var disk = new FailingDisk();
        try (var file = RecordFile.create(path, disk, List.of(record("one")))) {
            disk.failures = 1;
            file.append(List.of(record("two")));
            var failure = assertThrows(IOException.class, file::force);
            assertEquals(path + ": no space left on device", failure.getMessage());
            file.append(List.of(record("three")));
            file.force();
        }
        assertEquals(List.of("one", "three"), read());
    }

    @Test
    void aRecordThatCannotBeTakenBackClosesTheFile() throws IOException {
        var disk = new FailingDisk();
        try (var file = RecordFile.create(path, disk, List.of(record("one")))) {
            disk.failures = 2;
            file.append(List.of(record("two")));
            assertThrows(IOException.class, file::force);
            assertThrows(IOException.class, () -> file.append(List.of(record("three"))));
        }
        assertEquals(List.of("one"), read());
    }

    @Test
    void aReplacementThatFailsLeavesTheOldFile() throws IOException {
        write("one");
        var disk = new FailingDisk();
        disk.failures = 1;
        assertThrows(IOException.class, () -> RecordFile.create(path, disk, List.of(record("two"))));
        assertEquals(List.of("one"), read());
    }

    @Test
    void aReplacementWhoseNameMayNotSurviveTakesNoRecord() throws IOException {
        write("one");
        var disk = new FailingDisk();
        disk.namesFail = true;
        try (var file = RecordFile.create(path, disk, List.of(record("two")))) {
            assertThrows(IOException.class, () -> file.append(List.of(record("three"))));
        }
        assertEquals(List.of("two"), read());
    }

    private void write(String... payloads) throws IOException {
        Files.deleteIfExists(path);
        try (var file = RecordFile.create(path, Disk.REAL, List.of(record(payloads[0])))) {
            for (var payload : Arrays.asList(payloads).subList(1, payloads.length)) {
                file.append(List.of(record(payload)));
            }
        }
    }

    private List<String> read() throws IOException {
        var opened = RecordFile.open(path, Disk.REAL);
        opened.file().close();
        var payloads = new ArrayList<String>();
        opened.records().forEach(record -> payloads.add(new String(record.payload(), UTF_8)));
        return payloads;
    }

    private static JournalRecord record(String payload) {
        return new JournalRecord(RecordKind.INTENT, 7, payload.getBytes(UTF_8));
    }
}
