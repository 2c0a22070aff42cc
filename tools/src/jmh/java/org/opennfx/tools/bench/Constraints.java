package org.opennfx.tools.bench;

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
import org.openjdk.jmh.annotations.Warmup;
import org.opennfx.datastore.constraint.Checked;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.Verdict;

/** Checks of a whole list, and of one entry more. Takes {@code -p model=references,counts}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class Constraints {
    private Checker checker;
    private Checked checked;

    @Setup(Level.Trial)
    public void make(Content content) {
        checker = new Checker(content.schema);
        checked = valid(checker.check(content.tree)).next();
        valid(checker.check(checked, content.changed));
    }

    private static Verdict valid(Verdict verdict) {
        if (!verdict.isValid()) {
            throw new IllegalStateException(verdict.errors().toString());
        }
        return verdict;
    }

    @Benchmark
    public Verdict checkAll(Content content) {
        return checker.check(content.tree);
    }

    @Benchmark
    public Verdict checkOne(Content content) {
        return checker.check(checked, content.changed);
    }
}
