package org.opennfx.datastore.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.CommitTime;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.ScheduledCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of the commit that waits for its time: it is carried out or cleared, and until then nobody changes the candidate
 * that sessions share, or running. For the writer alone, but for {@link #pending}.
 */
final class ScheduledCommits {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledCommits.class);

    /** The clock of the device may be set meanwhile, so that it is looked at again and again. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final DatastoreOptions options;
    private final CurrentState current;
    private final RunningWriter running;
    private final Journal journal;
    private final AlarmClock alarms;
    private AlarmClock.Alarm alarm = () -> {};
    /** Whose locks are no obstacle to it; only the server's, once the process has ended in which it was scheduled. */
    private Caller issuer = Caller.server();
    private volatile Optional<ScheduledCommit> pending;

    ScheduledCommits(
            DatastoreOptions options, CurrentState current, RunningWriter running, Journal journal, AlarmClock alarms) {
        this.options = options;
        this.current = current;
        this.running = running;
        this.journal = journal;
        this.alarms = alarms;
        this.pending = journal.scheduled();
    }

    Optional<ScheduledCommit> pending() {
        return pending;
    }

    /** @throws RpcException in-use, where a commit waits for its time */
    void admit() {
        pending.ifPresent(commit -> {
            throw RpcError.protocol(ErrorTag.IN_USE, "a scheduled commit of " + commit.user() + ", which has to be cleared first")
                    .asException();
        });
    }

    /** @throws RpcException where it cannot be written; none is scheduled then */
    void schedule(Caller caller, ScheduledCommit commit) {
        write(Optional.of(commit));
        issuer = caller;
        await(commit);
    }

    /** False where none is scheduled. */
    boolean clear() {
        if (pending.isEmpty()) {
            return false;
        }
        write(Optional.empty());
        alarm.cancel();
        return true;
    }

    private void write(Optional<ScheduledCommit> commit) {
        try {
            journal.scheduled(commit);
            current.force();
        } catch (IOException e) {
            throw Unwritten.error("the scheduled commit", e).asException();
        }
        pending = commit;
    }

    /** Forgets it: the state that it would change is thrown away. */
    void forget() {
        alarm.cancel();
        pending = Optional.empty();
    }

    /** Goes on with what was scheduled before the start. A moment that has passed meanwhile does not come back. */
    void start() {
        pending.ifPresent(commit -> {
            issuer = new Caller(0, commit.user(), commit.client());
            switch (commit.time()) {
                case CommitTime.NextStart() -> carryOut(commit);
                case CommitTime.At(var instant) when options.clock().instant().isBefore(instant) -> {
                    current.become(current.now().withCandidate(
                            Caller.server(), commit.content(), options.clock().instant(), List.of()));
                    await(commit);
                }
                case CommitTime.At(var instant) -> {
                    LOG.warn("the commit that {} had scheduled for {} is dropped: the server did not run", commit.user(), instant);
                    drop();
                }
            }
        });
    }

    private void await(ScheduledCommit commit) {
        if (commit.time() instanceof CommitTime.At(var instant)) {
            var left = Duration.between(options.clock().instant(), instant);
            alarm = alarms.set(left.compareTo(LOOK) < 0 ? left : LOOK, () -> current.unlessClosed(() -> look(commit, instant)));
        }
    }

    private boolean look(ScheduledCommit commit, Instant instant) {
        if (pending.filter(one -> one == commit).isEmpty()) {
            return false;
        }
        if (options.clock().instant().isBefore(instant)) {
            await(commit);
            return false;
        }
        carryOut(commit);
        return true;
    }

    private void carryOut(ScheduledCommit commit) {
        // from here on it is a commit as any other, and waits no more whatever comes of it
        pending = Optional.empty();
        try {
            running.commit(new Change(
                    commit.content(), issuer, issuer, commit.comment(), Finality.FINAL, Optional.empty()));
            current.force("the commit");
            LOG.info("the commit that {} had scheduled is done", commit.user());
        } catch (RpcException e) {
            LOG.warn("the commit that {} had scheduled failed: {}", commit.user(), e.errors());
        }
        drop();
    }

    private void drop() {
        try {
            write(Optional.empty());
        } catch (RpcException e) {
            pending = Optional.empty();
            LOG.error("{}", e.errors());
        }
    }
}
