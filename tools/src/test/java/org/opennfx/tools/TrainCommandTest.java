package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theTrainingUsesWhatIsPrepared() throws Exception {
        var prepared = CommandRun.of("train", "--prepare", folder);
        assertEquals(0, prepared.exitCode(), prepared::err);
        var key = Files.readString(folder.resolve("device/ssh/ssh_host_ed25519_key"));
        var trained = CommandRun.of("train", folder);
        assertEquals(0, trained.exitCode(), trained::err);
        assertEquals(key, Files.readString(folder.resolve("device/ssh/ssh_host_ed25519_key")));
        assertTrue(Files.size(folder.resolve("bare/journal")) > 0);
    }

    @Test
    void aDirectoryThatIsNotPreparedIsTrouble() {
        var run = CommandRun.of("train", folder);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("password"), run::err);
    }
}
