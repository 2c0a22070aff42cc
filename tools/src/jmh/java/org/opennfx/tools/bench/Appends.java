package org.opennfx.tools.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.notification.MemoryEventLog;
import org.opennfx.datastore.tree.ContainerNode;

/** A record of the journal on the disk of the directory for temporary files, and certainly there. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class Appends {
    private Path directory;
    private Journal journal;
    private long commits;

    @Setup(Level.Trial)
    public void open(Content content) throws IOException {
        directory = Files.createTempDirectory("nfx-journal-");
        journal = Journal.open(directory, revision(content.tree), new MemoryEventLog(Instant.EPOCH, 1));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        journal.close();
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** An entry more and an entry less, in turns. */
    @Benchmark
    public void append(Content content) throws IOException {
        commits++;
        journal.record(revision(commits % 2 == 0 ? content.tree : content.changed), Finality.FINAL, List.of());
        journal.force();
    }

    private Revision revision(ContainerNode content) {
        return new Revision(new Commit(commits, Instant.EPOCH, "bench", "bench", Optional.empty()), content);
    }
}
