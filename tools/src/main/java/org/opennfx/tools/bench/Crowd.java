package org.opennfx.tools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works that are repeated at once, each on a thread of its own. */
final class Crowd {
    private Crowd() {}

    /**
     * Repeats each for some time.
     *
     * @param into takes the times of all
     * @return how long it was until the last one had ended
     */
    static Duration press(List<Timed> works, Duration time, Samples into) throws IOException {
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Samples>> all = new ArrayList<>();
            works.forEach(work -> all.add(threads.submit(() -> repeated(work, end))));
            for (var each : all) {
                into.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Samples repeated(Timed work, long end) throws IOException {
        var samples = new Samples();
        do {
            samples.add(work.run());
        } while (System.nanoTime() < end);
        return samples;
    }
}
