package org.opennfx.datastore.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a candidate to running: constraints, platform checks, plan, intent, apply, committed. Commits come one at
 * a time.
 */
final class CommitPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(CommitPipeline.class);

    private final Validator validator;
    private final HostWork host;
    private final RunningJournal journal;
    private final CurrentState current;
    private final Clock clock;
    private final CommitMeter meter;

    CommitPipeline(
            Validator validator, HostWork host, RunningJournal journal, CurrentState current, Clock clock, CommitMeter meter) {
        this.validator = validator;
        this.host = host;
        this.journal = journal;
        this.current = current;
        this.clock = clock;
        this.meter = meter;
    }

    /** What keeps a content from becoming running. */
    List<RpcError> problems(ContainerNode content) {
        return withPlatform(validator.validate(content), () -> host.check(content));
    }

    /** As {@link #problems(ContainerNode)}, at the price of the difference to a valid content. */
    List<RpcError> problems(ContainerNode base, ContainerNode content) {
        return withPlatform(validator.validate(base, content), () -> host.check(content));
    }

    /** What keeps a commit from being made, which is less than {@link #problems(ContainerNode)} may find. */
    List<RpcError> obstacles(ContainerNode running, ContainerNode content) {
        return withPlatform(validator.validate(running, content), () -> host.check(running, content));
    }

    /** The platform is asked about valid content only: its checks rely on what the schema says. */
    private static List<RpcError> withPlatform(List<RpcError> invalid, Supplier<List<RpcError>> platform) {
        return invalid.isEmpty() ? platform.get() : invalid;
    }

    /**
     * What was done.
     *
     * @param running what is running now
     * @param announcement what is to be told of it
     * @param warnings what is to be known of it
     * @param failures why the host did not follow; empty if it did
     */
    record Outcome(Revision running, Announcement announcement, List<RpcError> warnings, List<RpcError> failures) {
        static Outcome done(Revision running, Announcement announcement, List<RpcError> warnings) {
            return new Outcome(running, announcement, warnings, List.of());
        }
    }

    /** What is to be known of a content that nothing keeps from following what is running. */
    List<RpcError> warnings(ContainerNode running, ContainerNode content) {
        return host.warnings(running, content);
    }

    /**
     * Makes the host and the journal say what {@code change.next()} says. Where that is what is running already, the
     * host is brought back to it if it has drifted, and history stays as it is.
     *
     * @throws RpcException host and journal are as they were; an error with the tag rollback-failed tells what could
     *     not be undone on the host
     */
    Outcome commit(Change change) {
        var phases = new Phases(meter);
        var running = journal.running();
        var obstacles = obstacles(running.content(), change.next());
        phases.ended("validate");
        if (!obstacles.isEmpty()) {
            meter.ended(CommitMeter.Outcome.REFUSED);
            throw new RpcException(obstacles);
        }
        try {
            var outcome = commit(running, change, phases);
            current.then(() -> meter.ended(CommitMeter.Outcome.MADE), () -> meter.ended(CommitMeter.Outcome.FAILED));
            return outcome;
        } catch (RpcException e) {
            meter.ended(CommitMeter.Outcome.FAILED);
            throw e;
        }
    }

    private Outcome commit(Revision running, Change change, Phases phases) {
        var warnings = new ArrayList<>(warnings(running.content(), change.next()));
        var plan = host.planned(change.next());
        phases.ended("plan");
        if (Diff.between(running.content(), change.next()).isEmpty()) {
            bringBack(plan);
            return Outcome.done(running, written(() -> journal.unchanged(change)), plan.warnings());
        }
        var revision = following(running, change, clock.instant());
        var announcement =
                plan.isEmpty() ? written(() -> journal.record(revision, change)) : carryOut(plan, revision, change, phases);
        current.then(() -> tell(revision.commit(), plan, phases), () -> {});
        warnings.addAll(plan.warnings());
        return Outcome.done(revision, announcement, warnings);
    }

    /** The host is not asked to be what may be lost. */
    private void bringBack(Plan plan) {
        if (!plan.isEmpty()) {
            current.force("the commit");
            RpcException.throwIfAny(host.apply(plan));
        }
    }

    private static void tell(Commit commit, Plan plan, Phases phases) {
        phases.ended("committed");
        phases.tell("commit " + commit.id());
        LOG.info("commit {} by {} from {}, {} steps", commit.id(), commit.user(), commit.client(), plan.steps().size());
    }

    private Announcement carryOut(Plan plan, Revision revision, Change change, Phases phases) {
        written(() -> {
            journal.intent(revision);
            current.force();
            return revision;
        });
        phases.ended("intent");
        var failures = host.apply(plan);
        phases.ended("apply");
        if (!failures.isEmpty()) {
            journal.aborted();
            current.attemptToForce();
            throw new RpcException(failures);
        }
        try {
            var announcement = journal.committed(revision, change);
            current.force();
            return announcement;
        } catch (IOException e) {
            var errors = new ArrayList<RpcError>();
            errors.add(unwritten(e));
            errors.addAll(host.undo(plan));
            throw new RpcException(errors);
        }
    }

    /** What is running after another revision, once it has been changed. */
    static Revision following(Revision running, Change change, Instant now) {
        var by = change.by();
        return new Revision(
                new Commit(running.commit().id() + 1, now, by.user(), by.client(), change.comment()), change.next());
    }

    /**
     * Commits what was running before the tentative commits (RFC 6241 8.4.1). Running has to go back whatever the host
     * says, so where the commit fails, the journal alone goes back, and the host is as it was.
     *
     * @throws IOException the journal cannot be written; nothing has changed
     */
    Outcome rollBack(RollBack how) throws IOException {
        var confirmed = journal.confirmed();
        var change = how.change(confirmed.orElse(journal.running()));
        if (confirmed.isEmpty()) {
            return Outcome.done(journal.running(), journal.unchanged(change), List.of());
        }
        try {
            return commit(change);
        } catch (RpcException e) {
            var announcement = journal.restored(following(journal.running(), change, clock.instant()), change);
            return new Outcome(journal.running(), announcement, List.of(), e.errors());
        }
    }

    private interface Writing<T> {
        T run() throws IOException;
    }

    private static <T> T written(Writing<T> writing) {
        try {
            return writing.run();
        } catch (IOException e) {
            throw unwritten(e).asException();
        }
    }

    private static RpcError unwritten(IOException e) {
        LOG.error("the journal cannot be written: {}", e.getMessage());
        return Unwritten.error("the commit", e);
    }
}
