package org.opennfx.datastore.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
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
    private final Journal journal;
    private final Clock clock;

    CommitPipeline(Validator validator, HostWork host, Journal journal, Clock clock) {
        this.validator = validator;
        this.host = host;
        this.journal = journal;
        this.clock = clock;
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
     * Makes the host and the journal say what {@code next} says. Where {@code next} is what is running already, the
     * host is brought back to it if it has drifted, and history stays as it is.
     *
     * @return what is running now
     * @throws RpcException host and journal are as they were; an error with the tag rollback-failed tells what could
     *     not be undone on the host
     */
    Revision commit(ContainerNode next, Caller caller, Optional<String> comment, Finality finality) {
        var running = journal.history().running();
        RpcException.throwIfAny(obstacles(running.content(), next));
        var plan = host.planned(next);
        if (Diff.between(running.content(), next).isEmpty()) {
            RpcException.throwIfAny(host.apply(plan));
            if (finality == Finality.FINAL && journal.history().confirmed().isPresent()) {
                write(journal::settle);
            }
            return running;
        }
        var revision = following(running, next, caller, comment);
        if (plan.isEmpty()) {
            write(() -> journal.record(revision, finality));
        } else {
            write(() -> journal.intent(revision));
            applyIntent(plan, finality);
        }
        LOG.info(
                "commit {} by {} from {}, {} steps",
                revision.commit().id(),
                caller.user(),
                caller.client(),
                plan.steps().size());
        return revision;
    }

    private Revision following(Revision running, ContainerNode next, Caller caller, Optional<String> comment) {
        return following(running, next, clock.instant(), caller, comment);
    }

    /** What is running after another revision, once the caller has made it. */
    static Revision following(
            Revision running, ContainerNode next, Instant now, Caller caller, Optional<String> comment) {
        return new Revision(new Commit(running.commit().id() + 1, now, caller.user(), caller.client(), comment), next);
    }

    /**
     * Commits what was running before the tentative commits (RFC 6241 8.4.1). Running has to go back whatever the host
     * says, so where the commit fails, the journal alone goes back, and the host is as it was.
     *
     * @return why the host did not go back; empty if it did
     * @throws IOException the journal cannot be written; nothing has changed
     */
    List<RpcError> rollBack(Caller caller, String why) throws IOException {
        var confirmed = journal.history().confirmed();
        if (confirmed.isEmpty()) {
            return List.of();
        }
        var content = confirmed.get().content();
        var comment = Optional.of(RollBack.comment(confirmed.get(), why));
        try {
            commit(content, caller, comment, Finality.FINAL);
            return List.of();
        } catch (RpcException e) {
            restore(journal, following(journal.history().running(), content, caller, comment));
            return e.errors();
        }
    }

    /** Makes the journal say that this, which has been running before, is running again. */
    static void restore(Journal journal, Revision revision) throws IOException {
        if (Diff.between(journal.history().running().content(), revision.content()).isEmpty()) {
            journal.settle();
        } else {
            journal.record(revision, Finality.FINAL);
        }
    }

    private void applyIntent(Plan plan, Finality finality) {
        var failures = host.apply(plan);
        if (!failures.isEmpty()) {
            journal.aborted();
            throw new RpcException(failures);
        }
        try {
            journal.committed(finality);
        } catch (IOException e) {
            var errors = new ArrayList<RpcError>();
            errors.add(unwritten(e));
            errors.addAll(host.undo(plan));
            throw new RpcException(errors);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw unwritten(e).asException();
        }
    }

    private static RpcError unwritten(IOException e) {
        LOG.error("the journal cannot be written: {}", e.getMessage());
        return RpcError.application(
                ErrorTag.OPERATION_FAILED, "the commit could not be written to disk: " + e.getMessage());
    }
}
