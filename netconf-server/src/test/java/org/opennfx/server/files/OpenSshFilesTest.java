package org.opennfx.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ssh.HostKeys;

/** The whole server, and OpenSSH's programs as its clients. */
@Timeout(120)
class OpenSshFilesTest {
    private static final String IMAGES = "/var/third-party/images/";
    private static final String SFTP = "-s";
    private static final String SCP = "-O";

    /** RSA keys take long to make. */
    @TempDir
    private static Path keys;

    @TempDir
    private Path directory;

    private final Random random = new Random(7);
    private NfxServer server;
    private Path images;
    private OpenSsh ssh;

    @BeforeAll
    static void makeKeys() throws IOException {
        HostKeys.in(keys);
    }

    @BeforeEach
    void start() throws IOException {
        server = FilesServer.start(directory, keys);
        images = FilesServer.images(directory);
        ssh = OpenSsh.of(directory, server.netconfPort());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Path content(String name, int size) throws IOException {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return Files.write(directory.resolve(name), bytes);
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        assertEquals(-1, Files.mismatch(expected, actual), actual + " is not " + expected);
    }

    private static void assertDone(OpenSsh.Outcome outcome) {
        assertEquals(0, outcome.status(), outcome.output());
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.list(images)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void anImageIsSentAndFetched(String protocol) throws Exception {
        var image = content("new.qcow2", 5_000_001);
        assertDone(ssh.run("scp", protocol, "-p", image.toString(), ssh.remote("")));
        assertSame(image, images.resolve("new.qcow2"));
        assertDone(ssh.run("scp", protocol, ssh.remote(IMAGES + "new.qcow2"), directory.resolve("back").toString()));
        assertSame(image, directory.resolve("back"));
        assertFalse(names().stream().anyMatch(name -> name.startsWith(".")), names().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void directoriesWithManyFilesAreSentAndFetched(String protocol) throws Exception {
        var seed = Files.createDirectories(directory.resolve("seed/openstack/latest")).getParent().getParent();
        for (var each = 0; each < 150; each++) {
            content("seed/openstack/file" + each, each * 10);
        }
        Files.writeString(seed.resolve("openstack/latest/name with blank"), "x");
        assertDone(ssh.run("scp", protocol, "-r", seed.toString(), ssh.remote(IMAGES)));
        assertDone(ssh.run("scp", protocol, "-r", ssh.remote(IMAGES + "seed"), directory.resolve("back").toString()));
        try (var files = Files.walk(seed)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertSame(file, directory.resolve("back").resolve(seed.relativize(file)));
            }
        }
    }

    @Test
    void filesAreListedRenamedAndDeleted() throws Exception {
        var image = content("one", 100);
        var done = ssh.sftp(
                "pwd", "put " + image, "mkdir sub", "rename one sub/two", "ls sub", "get sub/two " + directory.resolve("back"),
                "rm sub/two", "rmdir sub", "cd /", "ls", "cd var/third-party", "ls -l");
        assertDone(done);
        assertTrue(done.output().contains("Remote working directory: /var/third-party/images"), done.output());
        assertTrue(done.output().contains("sub/two"), done.output());
        assertTrue(done.output().contains("drwxr-xr-x"), done.output());
        assertSame(image, directory.resolve("back"));
        assertFalse(names().contains("sub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void aClientThatIsKilledLeavesNoImage(String protocol) throws Exception {
        var image = content("new.qcow2", 20_000_000);
        var client = ssh.start("scp", protocol, "-l", "8000", image.toString(), ssh.remote(IMAGES));
        awaitPart(client);
        client.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        client.destroyForcibly().waitFor();
        assertFalse(names().contains("new.qcow2"));
        var listed = ssh.sftp("ls");
        assertFalse(listed.output().contains("new.qcow2"), listed.output());
        // what the client does not send again stays as it is
        var other = changeFirstByte(images.resolve(".new.qcow2.part"));
        assertDone(ssh.sftp("reput " + image));
        assertEquals(other, Files.readAllBytes(images.resolve("new.qcow2"))[0]);
        changeFirstByte(images.resolve("new.qcow2"));
        assertSame(image, images.resolve("new.qcow2"));
        assertFalse(names().contains(".new.qcow2.part"));
    }

    /** Another call takes it back. */
    private static byte changeFirstByte(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            var other = (byte) ~open.readByte();
            open.seek(0);
            open.writeByte(other);
            return other;
        }
    }

    private void awaitPart(Process client) throws IOException, InterruptedException {
        var part = images.resolve(".new.qcow2.part");
        while (!Files.exists(part) || Files.size(part) == 0) {
            assertTrue(client.isAlive(), () -> "the client has ended: " + client.exitValue());
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void aBrokenReplacementLeavesTheImageAsItWas(String protocol) throws Exception {
        var old = content("old", 1000);
        assertDone(ssh.run("scp", protocol, old.toString(), ssh.remote(IMAGES + "new.qcow2")));
        var client = ssh.start(
                "scp", protocol, "-l", "8000", content("big", 20_000_000).toString(), ssh.remote(IMAGES + "new.qcow2"));
        awaitPart(client);
        client.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        client.destroyForcibly().waitFor();
        assertSame(old, images.resolve("new.qcow2"));
    }

    @Test
    void aServerThatStopsMidwayHasNoImageAndGoesOnWithItAfterwards() throws Exception {
        var image = content("new.qcow2", 20_000_000);
        var client = ssh.start("scp", SFTP, "-l", "8000", image.toString(), ssh.remote(IMAGES));
        awaitPart(client);
        server.close();
        assertNotEquals(0, client.waitFor());
        assertFalse(names().contains("new.qcow2"));
        server = FilesServer.startAgain(directory);
        ssh = OpenSsh.of(directory, server.netconfPort());
        assertDone(ssh.sftp("reput " + image));
        assertSame(image, images.resolve("new.qcow2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void anImageInUseIsNotReplacedAndTheClientShowsWhy(String protocol) throws Exception {
        var process = new ProcessBuilder(
                        "/usr/bin/python3", "../tools/examples/first-session.py", "127.0.0.1", Integer.toString(server.netconfPort()))
                .redirectErrorStream(true);
        process.environment().put("NFX_PASSWORD", "secret1");
        var session = process.start();
        var told = new String(session.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, session.waitFor(), told);
        var refused = ssh.run("scp", protocol, content("other", 1000).toString(), ssh.remote(IMAGES + "vrtr1.qcow2"));
        assertNotEquals(0, refused.status());
        assertTrue(refused.output().contains(IMAGES + "vrtr1.qcow2: is in use by vrtr1"), refused.output());
        assertDone(ssh.run("scp", protocol, directory.resolve("other").toString(), ssh.remote(IMAGES + "other.qcow2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void nothingOutsideOfTheImagesIsThere(String protocol) throws Exception {
        Files.createSymbolicLink(images.resolve("link"), Files.writeString(directory.resolve("secret"), "secret"));
        for (var path : List.of("/etc/passwd", "../../../../etc/passwd", IMAGES + "link", IMAGES + "../../../etc/passwd")) {
            var refused = ssh.run("scp", protocol, ssh.remote(path), directory.resolve("back").toString());
            assertNotEquals(0, refused.status(), path);
            assertTrue(refused.output().contains("No such file or directory"), refused.output());
        }
        assertNotEquals(0, ssh.run("scp", protocol, content("x", 1).toString(), ssh.remote("/etc/x")).status());
        assertFalse(Files.exists(directory.resolve("back")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SFTP, SCP})
    void whoMayNotCallTheOperationsOnFilesHasNone(String protocol) throws Exception {
        var reader = ssh.as("reader");
        var image = content("new.qcow2", 100).toString();
        var sent = reader.run("scp", protocol, image, reader.remote(IMAGES + "new.qcow2"));
        assertNotEquals(0, sent.status());
        assertTrue(sent.output().contains("reader may not invoke file-"), sent.output());
        var fetched = reader.run("scp", protocol, reader.remote(IMAGES + "vsrx.qcow2"), directory.resolve("back").toString());
        assertNotEquals(0, fetched.status());
        assertFalse(names().contains("new.qcow2"));
        assertFalse(Files.exists(directory.resolve("back")));
    }
}
