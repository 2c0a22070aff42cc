package org.opennfx.tools.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is measured, and for how long.
 *
 * @param sizes of the lists, ascending
 * @param models titles of those that are measured, as {@link Bench#models()} has them
 * @param rounds in which every work is measured with every server; there is one more before them, which is not counted
 * @param warmUp how long that one is of works that servers do first
 * @param turn how long one work is repeated with one server in a round
 * @param slow a server whose work took so long is measured with that once, and with no larger sizes
 * @param patience how long to wait for an answer
 * @param bulk entries of the largest edit, and those whose memory is looked at
 * @param crowds numbers of sessions that ask at once
 * @param crowdEntries entries out of which they ask for one
 * @param idle sessions that are opened and left alone
 * @param idleMemory where a server takes more memory for them, in KiB, there are no further ones
 * @param subscribers sessions that are sent notifications
 * @param devices that are started at once
 */
public record Settings(
        List<Integer> sizes,
        Set<String> models,
        int rounds,
        Duration warmUp,
        Duration turn,
        Duration slow,
        Duration patience,
        int bulk,
        List<Integer> crowds,
        int crowdEntries,
        int idle,
        long idleMemory,
        int subscribers,
        int devices) {

    /** What docs/benchmarks.md shows: about half an hour for four servers. */
    public static final Settings THOROUGH = new Settings(
            List.of(0, 100, 1_000, 10_000, 100_000), Bench.models(),
            5, Duration.ofSeconds(3), Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMinutes(2),
            10_000, List.of(10, 50, 100), 1_000, 1_000, 6L * 1024 * 1024, 100, 1_000);

    /** All rows with small numbers, to see whether it works. */
    public static final Settings QUICK = new Settings(
            List.of(0, 100), Bench.models(),
            1, Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofSeconds(10), Duration.ofMinutes(2),
            100, List.of(1, 2, 4), 10, 10, 1024 * 1024, 4, 3);

    public Settings sizes(List<Integer> wanted) {
        return with(wanted.stream().sorted().distinct().toList(), models, rounds, turn);
    }

    public Settings models(Set<String> wanted) {
        return with(sizes, wanted, rounds, turn);
    }

    public Settings rounds(int wanted) {
        return with(sizes, models, wanted, turn);
    }

    public Settings turn(Duration wanted) {
        return with(sizes, models, rounds, wanted);
    }

    private Settings with(List<Integer> newSizes, Set<String> newModels, int newRounds, Duration newTurn) {
        return new Settings(
                newSizes, newModels, newRounds, warmUp, newTurn, slow, patience, bulk, crowds, crowdEntries, idle, idleMemory, subscribers, devices);
    }
}
