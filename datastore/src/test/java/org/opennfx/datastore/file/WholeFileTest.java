package org.opennfx.datastore.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeOldContent() throws IOException {
        file = directory.resolve("file");
        Files.writeString(file, "old");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void newContentIsInThePlaceOfTheOld() throws IOException {
        WholeFile.write(file, NEW);
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void linesHaveTheirEnds() throws IOException {
        WholeFile.write(file, List.of("one", "two"));
        assertEquals("one\ntwo\n", Files.readString(file));
    }

    @Test
    void oldFileStaysWhereTheDraftCannotBeWritten() throws IOException {
        Files.createDirectories(directory.resolve("file.new").resolve("in the way"));
        assertThrows(IOException.class, () -> WholeFile.write(file, NEW));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void noDraftIsLeftWhereItCannotTakeThePlace() throws IOException {
        var taken = directory.resolve("taken");
        Files.createDirectories(taken.resolve("by something"));
        assertThrows(IOException.class, () -> WholeFile.write(taken, NEW));
        assertEquals(List.of(file, taken), files());
    }

    @Test
    void draftThatACrashHasLeftIsNotInTheWay() throws IOException {
        Files.writeString(directory.resolve("file.new"), "half of what was to be written");
        WholeFile.write(file, NEW);
        assertEquals("new", Files.readString(file));
    }

    @Test
    void onlyTheOwnerReadsASecretWhoeverCouldReadTheDraftOfACrash() throws IOException {
        Files.createFile(directory.resolve("file.new"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        WholeFile.writeSecret(file, NEW);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void threadThatIsInterruptedWritesAllTheSame() throws IOException {
        Thread.currentThread().interrupt();
        try {
            WholeFile.write(file, NEW);
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals("new", Files.readString(file));
    }
}
