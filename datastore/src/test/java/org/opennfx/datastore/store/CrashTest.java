package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Bell;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Kills a process in the middle of its commits, again and again, and looks at what a start makes of what it left. How
 * often is {@code -Dcrashes=N}.
 */
class CrashTest {
    private static final int CRASHES = Integer.getInteger("crashes", 10);
    private static final int WRITERS = 4;
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
        var process = run(Committing.class, training, TRAINING);
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

    @Test
    void whatShareAnFsyncIsKeptForEachWhoWasToldSo() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var told = new long[WRITERS];
        for (var crash = 0; crash < CRASHES / 2; crash++) {
            for (var line : kill(Writing.class, random)) {
                var said = line.split(" ", 2);
                told[Integer.parseInt(said[0])] = Long.parseLong(said[1]);
            }
            verify(told, "crash " + crash + " of seed " + seed);
        }
    }

    /** Returns the id of the last commit that was acknowledged. */
    private long killDuringCommits(Random random) throws Exception {
        return Long.parseLong(kill(Committing.class, random).getLast());
    }

    /** Returns what a process said until it was killed, a line at least. */
    private List<String> kill(Class<?> program, Random random) throws Exception {
        var process = run(program, directory, Long.MAX_VALUE);
        try (var out = process.inputReader()) {
            var said = new ArrayList<String>();
            for (var left = random.nextInt(30); left >= 0; left--) {
                said.add(Objects.requireNonNull(out.readLine(), "the process ended by itself"));
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            // not through the process itself, which would drop what it said before it died
            process.toHandle().destroyForcibly();
            process.waitFor();
            out.lines().forEach(said::add);
            return said;
        } finally {
            process.destroyForcibly();
        }
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

    /** Each writer finds the last number that it was told is kept, or the next one. */
    private void verify(long[] told, String when) throws IOException {
        try (var events = events(directory);
                var store = Datastore.open(Writing.options(directory).events(events))) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var kept = told[writer];
                told[writer] = Writing.rule(writer, kept + 1).equals(Writing.kept(store, writer)) ? kept + 1 : kept;
                assertEquals(Writing.rule(writer, told[writer]), Writing.kept(store, writer), when);
            }
            var id = store.history().running().commit().id();
            assertEquals(LongStream.of(told).sum(), id, when);
            assertEquals(LongStream.rangeClosed(1, id).boxed().toList(), Bell.times(events.log()), when);
        }
    }

    private Process run(Class<?> program, Path directory, long commits) throws IOException {
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
                        program.getName(),
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

    /** A process in which several write at once, and ask nothing of a host: each a rule in the place of its last one. */
    static final class Writing {
        private Writing() {}

        static DatastoreOptions options(Path directory) {
            return DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                    .writableRunning(true)
                    .state(directory.resolve("state"));
        }

        static String rule(int writer, long number) {
            return number == 0 ? "" : "writer " + writer + ", " + number;
        }

        /** The rule of a writer; no text before there is one. */
        static String kept(Datastore store, int writer) {
            return DirectoryHost.rules(store.running()).stream()
                    .filter(name -> name.startsWith("writer " + writer))
                    .findFirst()
                    .orElse("");
        }

        public static void main(String[] arguments) throws Exception {
            var directory = Path.of(arguments[0]);
            Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
                failure.printStackTrace();
                Runtime.getRuntime().halt(1);
            });
            try (var events = events(directory);
                    var store = Datastore.open(options(directory).events(events));
                    var threads = Executors.newFixedThreadPool(WRITERS)) {
                IntStream.range(0, WRITERS).forEach(writer -> threads.execute(() -> write(store, writer)));
            }
        }

        private static void write(Datastore store, int writer) {
            var last = kept(store, writer);
            for (var number = last.isEmpty() ? 1 : Long.parseLong(last.split(", ", 2)[1]) + 1; true; number++) {
                var next = Edits.rule(rule(writer, number), Operation.CREATE);
                var edit = number == 1 ? Edits.box(next) : Edits.box(next, Edits.rule(rule(writer, number - 1), Operation.DELETE));
                store.write(COMMITTER, List.of(edit), Operation.MERGE);
                System.out.println(writer + " " + number);
            }
        }
    }
}
