package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Bell;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Kills a process in the middle of its commits, again and again, and looks at what a start makes of what it left. How
 * often is {@code -Dcrashes=N}.
 */
class CrashTest {
    private static final int CRASHES = Integer.getInteger("crashes", 10);
    private static final Caller COMMITTER = new Caller(1, "admin", "test");

    /** Of the process that commits and is trained to start quickly: more than one that is killed gets through. */
    private static final int TRAINING = 50;

    @TempDir
    Path directory;

    @TempDir
    Path programme;

    private String classPath = "";

    /** The JVM archives classes out of jars alone, and writes the archive when it ends by itself. */
    @BeforeEach
    void archive() throws Exception {
        var jars = new ArrayList<String>();
        for (var path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(Files.isDirectory(Path.of(path)) ? jar(path, programme.resolve(jars.size() + ".jar").toString()) : path);
        }
        classPath = String.join(File.pathSeparator, jars);
        var training = Files.createDirectories(programme.resolve("training/host")).getParent();
        var process = run(training, TRAINING);
        try (var out = process.inputReader()) {
            assertEquals(TRAINING + 1, out.lines().count());
        }
        assertEquals(0, process.waitFor());
    }

    private static String jar(String directory, String jar) {
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        assertEquals(0, tool.run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", directory, "."));
        return jar;
    }

    @Test
    void nothingAcknowledgedIsLostOrUntoldAndNothingIsHalfDone() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        Files.createDirectory(directory.resolve("host"));
        for (var crash = 0; crash < CRASHES; crash++) {
            var acknowledged = killDuringCommits(random);
            verify(acknowledged, "crash " + crash + " of seed " + seed);
        }
    }

    /** Returns the id of the last commit that was acknowledged. */
    private long killDuringCommits(Random random) throws Exception {
        var process = run(directory, Long.MAX_VALUE);
        try (var out = process.inputReader()) {
            var last = acknowledged(out);
            for (var left = random.nextInt(30); left > 0; left--) {
                last = acknowledged(out);
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            // not through the process itself, which would drop what it said before it died
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = Long.parseLong(line);
            }
            return last;
        } finally {
            process.destroyForcibly();
        }
    }

    private static long acknowledged(BufferedReader out) throws IOException {
        var line = out.readLine();
        assertTrue(line != null, "the process ended by itself");
        return Long.parseLong(line);
    }

    private void verify(long acknowledged, String when) throws IOException {
        try (var events = events(directory);
                var store = Datastore.open(options(directory).events(events))) {
            var running = store.history().running();
            var id = running.commit().id();
            assertTrue(id == acknowledged || id == acknowledged + 1, when + ": " + id + " after " + acknowledged);
            for (var revision : store.history().revisions()) {
                assertEquals(content(revision.commit().id()), revision.content(), when);
            }
            assertEquals(DirectoryHost.rules(running.content()), host(directory).rules(), when);
            assertEquals(LongStream.rangeClosed(1, id).boxed().toList(), Bell.times(events.log()), when);
        }
    }

    private Process run(Path directory, long commits) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-Xlog:all=warning:stderr",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + programme.resolve("classes.jsa"),
                        "-cp",
                        classPath,
                        Committing.class.getName(),
                        directory.toString(),
                        String.valueOf(commits))
                .redirectError(directory.resolve("errors").toFile())
                .start();
    }

    private static BellEvents events(Path directory) throws IOException {
        return new BellEvents(directory.resolve("events"), true);
    }

    private static DirectoryHost host(Path directory) {
        return new DirectoryHost(directory.resolve("host"));
    }

    private static DatastoreOptions options(Path directory) {
        return DatastoreOptions.of(content(0), DatastoreTest.BoxValidator.LENIENT)
                .state(directory.resolve("state"))
                .subsystems(List.of(host(directory)));
    }

    /** What the commit with this id makes running: rules come, go and change places. */
    private static ContainerNode content(long id) {
        return Box.with(box -> {
            box.leaf("name", "commit " + id);
            IntStream.range(0, (int) (id % 5))
                    .mapToLong(i -> (id * 3 + i) % 7)
                    .forEach(rule -> box.entry("rule", entry -> entry.leaf("name", "rule" + rule)));
        });
    }

    /** The process that is killed. Says the id of the running revision, and then of each commit that it gets through. */
    static final class Committing {
        private Committing() {}

        public static void main(String[] arguments) throws IOException {
            var directory = Path.of(arguments[0]);
            var commits = Long.parseLong(arguments[1]);
            try (var events = events(directory);
                    var store = Datastore.open(options(directory).events(events))) {
                var id = store.history().running().commit().id();
                System.out.println(id);
                for (var next = id + 1; next - id <= commits; next++) {
                    store.copy(COMMITTER, DatastoreName.CANDIDATE, content(next));
                    System.out.println(store.commit(COMMITTER, Optional.empty()).running().commit().id());
                }
            }
        }
    }
}
