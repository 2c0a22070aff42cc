package org.opennfx.server.archival;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.server.archival.Deliveries.Outcome;

/**
 * Copies the configuration to other machines, after commits or now and then. A copy that no place takes waits and is tried
 * again, after a minute at first and then twice as long each time, up to an hour, and as soon as the places are others. One
 * thread at a time looks.
 */
final class Archiver {
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Supplier<Revision> running;
    private final ArchivedConfiguration form;
    private final ArchiveQueue queue;
    private final Deliveries deliveries;
    private final ArchivalLog log;
    private final InstantSource clock;
    private final Queue<Revision> commits = new ConcurrentLinkedQueue<>();
    /** Since when the interval runs; empty where there is none. */
    private Optional<Instant> counted;
    private Instant next = Instant.MIN;
    private List<ArchiveSite> sites = List.of();
    private int failures;

    Archiver(
            Supplier<Revision> running,
            ArchivedConfiguration form,
            ArchiveQueue queue,
            Deliveries deliveries,
            ArchivalLog log,
            InstantSource clock)
            throws IOException {
        this.running = running;
        this.form = form;
        this.queue = queue;
        this.deliveries = deliveries;
        this.log = log;
        this.clock = clock;
        this.counted = queue.counted();
    }

    /** To be looked at, by whatever thread. */
    void committed(Revision revision) {
        commits.add(revision);
    }

    /**
     * Does what is due.
     *
     * @return how long nothing else is, unless there is a commit
     */
    Duration look() throws IOException {
        var now = clock.instant();
        var policy = ArchivalPolicy.in(running.get().content());
        copyCommits();
        copyWhenDue(policy, now);
        if (!policy.sites().equals(sites)) {
            sites = policy.sites();
            log.obstacles(now, deliveries.obstacles(sites));
            next = Instant.MIN;
            failures = 0;
        }
        if (sites.isEmpty()) {
            queue.clear();
            log.settled();
        } else if (!now.isBefore(next)) {
            deliver(now);
        }
        return pause(policy, now);
    }

    private void copyCommits() throws IOException {
        for (var commit = commits.peek(); commit != null; commit = commits.peek()) {
            if (ArchivalPolicy.in(commit.content()).onCommit()) {
                copy(commit, commit.commit().time());
                queue.seen(commit.commit().id());
            }
            commits.remove();
        }
    }

    private void copyWhenDue(ArchivalPolicy policy, Instant now) throws IOException {
        if (policy.interval().isEmpty() != counted.isEmpty()) {
            count(policy.interval().map(_ -> now));
        }
        if (!now.isBefore(due(policy))) {
            count(Optional.of(now));
            copy(running.get(), now);
        }
    }

    private void count(Optional<Instant> since) throws IOException {
        queue.counted(since);
        counted = since;
    }

    private Instant due(ArchivalPolicy policy) {
        return counted.flatMap(since -> policy.interval().map(since::plus)).orElse(Instant.MAX);
    }

    private void copy(Revision revision, Instant time) throws IOException {
        queue.add(
                ArchivedConfiguration.name(revision.content(), time), revision.commit().id(), form.content(revision.content()));
    }

    /** All that wait, until one is not taken: the others would not be either. */
    private void deliver(Instant now) throws IOException {
        for (var copy : queue.waiting()) {
            switch (deliveries.deliver(sites, copy.name(), queue.content(copy))) {
                case Outcome.Taken(var site) -> {
                    queue.remove(copy);
                    failures = 0;
                    log.transferred(now, copy.name(), site);
                }
                case Outcome.Refused(var reasons) -> {
                    failures++;
                    next = now.plus(pauseAfterFailure());
                    log.failed(now, copy.name(), reasons, failures == 1);
                    return;
                }
            }
        }
    }

    private Duration pauseAfterFailure() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Duration pause(ArchivalPolicy policy, Instant now) throws IOException {
        var due = due(policy);
        var again = queue.waiting().isEmpty() ? Instant.MAX : next;
        var first = due.isBefore(again) ? due : again;
        return first.isBefore(now.plus(LONGEST_PAUSE)) ? Duration.between(now, first) : LONGEST_PAUSE;
    }
}
