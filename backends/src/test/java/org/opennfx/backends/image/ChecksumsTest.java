package org.opennfx.backends.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {
    @TempDir
    private Path directory;

    private final Checksums checksums = new Checksums();
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(directory.resolve("disk.img"), "abc");
    }

    @AfterEach
    void close() {
        checksums.close();
    }

    private String known() throws InterruptedException {
        for (var found = checksums.find(file); ; found = checksums.find(file)) {
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(1);
        }
    }

    @Test
    void checksumIsKnownInTheEnd() throws InterruptedException {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", known());
    }

    @Test
    void changedFileHasAnotherChecksum() throws Exception {
        var before = known();
        Files.writeString(file, "abcd");
        assertNotEquals(before, known());
    }

    @Test
    void contentIsReadAgainOnlyWhereSizeOrTimeHaveChanged() throws Exception {
        var before = known();
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, "xyz");
        Files.setLastModifiedTime(file, time);
        assertEquals(before, known());
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1));
        assertNotEquals(before, known());
    }

    @Test
    void fileThatIsGoneHasNone() throws Exception {
        known();
        Files.delete(file);
        assertEquals(Optional.empty(), checksums.find(file));
    }
}
