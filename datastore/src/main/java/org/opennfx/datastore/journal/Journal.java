package org.opennfx.datastore.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * The revisions that survive the process. A commit is an {@link #intent}, and then {@link #committed} or
 * {@link #aborted}; or {@link #record} where nothing happens between the two. A tentative commit is made final by the
 * next final one, or by {@link #settle}. The events that tell of it are on disk with it, and are kept until the log of
 * events has them there. One thread at a time.
 *
 * <p>What is written counts at once, and is on disk when {@link #force} has returned: several writes may share one. Each that
 * throws {@link IOException} has changed nothing.
 */
public interface Journal extends AutoCloseable {
    /**
     * Opens the journal in a directory, which is created if need be and belongs to this process until {@link #close}.
     * An intent that was not committed is forgotten; the host may have seen some of it. The log of events is given what it
     * lacks of those that tell of what is in the journal.
     *
     * @param initial what is running where there is no journal yet; its schema is that of all revisions
     * @throws DamagedJournalException something acknowledged cannot be read
     * @throws SchemaMismatchException a revision holds data that the schema does not have
     * @throws IOException the directory cannot be written to, or another process has it
     */
    static Journal open(Path directory, Revision initial, EventLog log) throws IOException {
        return FileJournal.open(directory, initial, log, Disk.REAL, FileJournal.COMPACT_FROM);
    }

    /** Whether there is a journal to open in a directory. */
    static boolean isIn(Path directory) {
        return Files.exists(FileJournal.in(directory));
    }

    /** A journal that ends with the process. */
    static Journal inMemory(Revision initial) {
        return new MemoryJournal(initial);
    }

    /** Whether the disk has not refused what makes it certain what is on it. One thread or another. */
    default boolean takesRecords() {
        return true;
    }

    /** Whether all that was written is on disk. */
    default boolean isForced() {
        return true;
    }

    /**
     * Returns when all that was written is on disk.
     *
     * @throws IOException the journal is as it was at the last time; if the disk refuses even to take back what was written
     *     since, the next start decides by what it finds, and until then nothing more can be written
     */
    default void force() throws IOException {}

    /** What is committed. */
    History history();

    /** The host is about to be changed to a revision. */
    void intent(Revision next) throws IOException;

    /** The revision of the last intent is running. */
    void committed(Finality finality, List<WrittenEvent> events) throws IOException;

    /** The host is back where it was before the last intent. Nothing depends on it, so it never fails. */
    void aborted();

    /** Both {@link #intent} and {@link #committed}, at the price of one. */
    void record(Revision next, Finality finality, List<WrittenEvent> events) throws IOException;

    /** What is running is final. */
    void settle(List<WrittenEvent> events) throws IOException;

    /** Events that no revision stands for. */
    void tell(List<WrittenEvent> events) throws IOException;

    /** The content of the startup datastore; empty if it has none, or was deleted. */
    Optional<ContainerNode> startup();

    /** Writes the content of the startup datastore. Not between an intent and its end. */
    void startup(Optional<ContainerNode> content) throws IOException;

    /** The commit that waits for its time; empty where none does. */
    Optional<ScheduledCommit> scheduled();

    /** Writes which commit waits for its time. Not between an intent and its end. */
    void scheduled(Optional<ScheduledCommit> commit) throws IOException;

    /** Gives the directory back. What is not forced may be lost. */
    @Override
    void close() throws IOException;
}
