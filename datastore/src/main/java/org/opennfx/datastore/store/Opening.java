package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a journal and makes it end with what is to be running at the start. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final DatastoreOptions options;

    /**
     * A journal, opened.
     *
     * @param undone the confirmed commit that nobody had confirmed, and what it went back to
     */
    record Opened(Journal journal, Optional<Committed> undone) {}

    private Opening(DatastoreOptions options) {
        this.options = options;
    }

    /** @throws IOException as {@link Datastore#open} */
    static Opened of(DatastoreOptions options) throws IOException {
        return new Opening(options).open();
    }

    private Opened open() throws IOException {
        var directory = options.state();
        if (directory.filter(Journal::isIn).isEmpty()) {
            requireValidInitial();
            var journal = directory.isPresent() ? Journal.open(directory.get(), initial()) : Journal.inMemory(initial());
            return new Opened(journal, Optional.empty());
        }
        var journal = Journal.open(directory.get(), initial());
        var begin = options.startup()
                ? journal.startup().orElse(options.initial())
                : confirmed(journal).content();
        var errors = problems(begin);
        if (!errors.isEmpty()) {
            journal.close();
            throw InvalidStateException.stored(directory.get(), errors);
        }
        var undone = undoUnconfirmed(journal);
        if (options.startup()) {
            beginWith(begin, journal);
        }
        return new Opened(journal, undone);
    }

    private Revision initial() {
        var server = Caller.server();
        var since = new Commit(0, options.clock().instant(), server.user(), server.client(), Optional.empty());
        return new Revision(since, options.initial());
    }

    private void requireValidInitial() throws InvalidStateException {
        var errors = problems(options.initial());
        if (!errors.isEmpty()) {
            throw InvalidStateException.initial(errors);
        }
    }

    /** An empty datastore is no configuration yet, and need not be valid: the first commit has to make it so. */
    private List<RpcError> problems(ContainerNode content) {
        return content.children().isEmpty() ? List.of() : options.validator().validate(content);
    }

    private static Revision confirmed(Journal journal) {
        return journal.history().confirmed().orElse(journal.history().running());
    }

    /** A confirmed commit ends with the process that was to wait for its confirmation (RFC 6241 8.4.1). */
    private Optional<Committed> undoUnconfirmed(Journal journal) throws IOException {
        if (journal.history().confirmed().isEmpty()) {
            return Optional.empty();
        }
        var running = journal.history().running();
        var last = running.commit();
        var target = confirmed(journal);
        var why = RollBack.comment(target, "the server ended before it was confirmed");
        LOG.warn("commit {} of {}: {}", last.id(), last.user(), why);
        CommitPipeline.restore(
                journal, following(running, target.content(), new Caller(0, last.user(), last.client()), why));
        return Optional.of(new Committed(Caller.server(), running, journal.history().running()));
    }

    /** A device with a startup datastore begins with its content, whatever was running at last (RFC 6241 8.7). */
    private void beginWith(ContainerNode startup, Journal journal) throws IOException {
        var last = journal.history().running();
        if (Diff.between(last.content(), startup).isPresent()) {
            journal.record(following(last, startup, Caller.server(), "start from startup"), Finality.FINAL);
        }
    }

    private Revision following(Revision running, ContainerNode next, Caller caller, String comment) {
        return CommitPipeline.following(running, next, options.clock().instant(), caller, Optional.of(comment));
    }
}
