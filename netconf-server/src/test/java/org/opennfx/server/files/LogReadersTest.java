package org.opennfx.server.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.NfxServer;
import org.opennfx.server.netconf.NetconfClient;
import org.opennfx.server.ssh.HostKeys;

/** A user who may do everything but {@code show log}, and the ways to a log. */
class LogReadersTest {
    private static final String BLIND = "blind";
    private static final String MESSAGES = "/var/log/messages";

    @TempDir
    private static Path keys;

    @TempDir
    private static Path directory;

    private static NfxServer server;

    @BeforeAll
    static void start() throws IOException {
        HostKeys.in(keys);
        server = FilesServer.start(directory, keys);
        Files.writeString(FilesServer.logs(directory).resolve("messages"), "classified\n");
        Files.writeString(FilesServer.images(directory).resolve("note"), "open\n");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String ask(String user, String command) throws IOException {
        try (var session = NetconfClient.open(server.netconfPort(), user, "secret1")) {
            return session.rpc("<command format='text'>" + command + "</command>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "show log messages",
        "file show " + MESSAGES,
        "file show ../../log/messages",
        "file compare files " + MESSAGES + " note",
        "file compare files note " + MESSAGES,
        "file copy " + MESSAGES + " stolen"
    })
    void noCommandShowsHimALog(String command) throws IOException {
        var reply = ask(BLIND, command);
        assertTrue(reply.contains("access-denied") && !reply.contains("classified"), reply);
        assertFalse(Files.exists(FilesServer.images(directory).resolve("stolen")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-s", "-O"})
    void noCopyGivesHimALog(String protocol) throws Exception {
        var fetched = directory.resolve("fetched");
        var ssh = OpenSsh.of(directory, server.netconfPort()).as(BLIND);
        var outcome = ssh.run("scp", protocol, ssh.remote(MESSAGES), fetched.toString());
        assertNotEquals(0, outcome.status(), outcome.output());
        assertFalse(Files.exists(fetched) && Files.readString(fetched).contains("classified"));
    }

    @Test
    void otherFilesAreHis() throws IOException {
        assertTrue(ask(BLIND, "file show note").contains("open"));
        assertEquals("open\n", Files.readString(FilesServer.images(directory).resolve("note")));
    }

    @Test
    void whoMayReadLogsReadsThemAsFiles() throws IOException {
        assertTrue(ask("root", "file show " + MESSAGES).contains("classified"));
    }
}
