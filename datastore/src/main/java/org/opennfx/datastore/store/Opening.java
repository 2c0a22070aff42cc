package org.opennfx.datastore.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a journal and makes it end with what is to be running at the start. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final DatastoreOptions options;

    /**
     * A journal, opened.
     *
     * @param announcements what is to be told of what the start itself has changed
     */
    record Opened(Journal journal, List<Announcement> announcements) {}

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
            return new Opened(directory.isPresent() ? open(directory.get()) : Journal.inMemory(initial()), List.of());
        }
        var journal = open(directory.get());
        var begin = options.startup()
                ? journal.startup().orElse(options.initial())
                : confirmed(journal).content();
        var errors = problems(begin);
        if (!errors.isEmpty()) {
            journal.close();
            throw InvalidStateException.stored(directory.get(), errors);
        }
        var announcements = begin(begin, new RunningJournal(journal, options.events()));
        journal.force();
        return new Opened(journal, announcements);
    }

    private Journal open(Path directory) throws IOException {
        return Journal.open(directory, initial(), options.events().log());
    }

    private List<Announcement> begin(ContainerNode begin, RunningJournal journal) throws IOException {
        var announcements = new ArrayList<Announcement>();
        if (journal.confirmed().isPresent()) {
            announcements.add(undoUnconfirmed(journal, journal.confirmed().get()));
        }
        if (options.startup()) {
            announcements.add(beginWith(begin, journal));
        }
        return announcements;
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
        return content.children().isEmpty() ? List.of() : options.intended().validate(content);
    }

    private static Revision confirmed(Journal journal) {
        return journal.history().confirmed().orElse(journal.history().running());
    }

    /** A confirmed commit ends with the process that was to wait for its confirmation (RFC 6241 8.4.1). */
    private Announcement undoUnconfirmed(RunningJournal journal, Revision target) throws IOException {
        var last = journal.running().commit();
        var change = RollBack.afterRestart(new Caller(0, last.user(), last.client())).change(target);
        LOG.warn("commit {} of {}: {}", last.id(), last.user(), change.comment().orElseThrow());
        return journal.restored(following(journal, change), change);
    }

    /** A device with a startup datastore begins with its content, whatever was running at last (RFC 6241 8.7). */
    private Announcement beginWith(ContainerNode startup, RunningJournal journal) throws IOException {
        var server = Caller.server();
        var change = new Change(
                startup, server, server, Optional.of("start from startup"), Finality.FINAL, Optional.empty());
        return journal.restored(following(journal, change), change);
    }

    private Revision following(RunningJournal journal, Change change) {
        return CommitPipeline.following(journal.running(), change, options.clock().instant());
    }
}
