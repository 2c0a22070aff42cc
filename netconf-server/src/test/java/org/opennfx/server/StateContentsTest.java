package org.opennfx.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateContentsTest {
    @TempDir
    private Path directory;

    private Path dueStarts;

    @BeforeEach
    void write() throws IOException {
        dueStarts = Files.writeString(directory.resolve("due-starts"), "the start before\nvsrx\n");
        Files.writeString(directory.resolve("mine"), "not the server's");
    }

    @Test
    void whatIsCondemnedGoesAndWhatIsSomebodyElsesStays() throws IOException {
        var contents = new StateContents(directory);
        contents.condemn();
        contents.clear();
        assertFalse(Files.exists(dueStarts));
        assertTrue(Files.exists(directory.resolve("mine")));
    }

    @Test
    void configurationsThatWaitForTheirArchiveAndTheKeyOfSecretsGo() throws IOException {
        var archive = Files.createDirectories(directory.resolve("archive"));
        Files.writeString(archive.resolve("1_branch_juniper.conf.gz.waiting"), "configuration");
        Files.writeString(directory.resolve("secret-key"), "key");
        var contents = new StateContents(directory);
        contents.condemn();
        contents.clear();
        assertFalse(Files.exists(archive));
        assertFalse(Files.exists(directory.resolve("secret-key")));
    }

    @Test
    void whatIsNotCondemnedStays() throws IOException {
        new StateContents(directory).clear();
        assertTrue(Files.exists(dueStarts));
    }
}
