package org.opennfx.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers about the branch site; each folder has a request and the reply to it. */
class AnswersTest {
    private static final Path FOLDERS = Path.of("src/test/resources/answers");

    @TempDir
    Path state;

    static List<String> folders() throws IOException {
        try (var folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void branchSiteAnswersLikeTheDevice(String folder) throws IOException {
        var request = Files.readString(FOLDERS.resolve(folder).resolve("request.xml")).strip();
        var reply = Files.readString(FOLDERS.resolve(folder).resolve("reply.xml")).strip();
        assertEquals(reply, Site.branch(state).rpc(request));
    }
}
