package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.BoxEdit;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.journal.ScheduledCommit;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.tree.ContainerNode;

class FullDiskTest {
    private static final Caller ALICE = new Caller(1, "alice", "cli");
    private static final Revision INITIAL =
            new Revision(new Commit(0, Instant.EPOCH, "root", "server", Optional.empty()), Box.EMPTY);
    private static final ContainerNode TWO_RULES = BoxEdit.apply(
            Box.EMPTY, List.of(BoxEdit.rule(0, "a", "accept"), BoxEdit.rule(0, "b", "accept")));

    private final RuleHost host = new RuleHost();

    @Test
    void withoutTheIntentOnDiskTheHostIsNotTouched() {
        var errors = refusal(new FullDisk("intent"), TWO_RULES);
        assertEquals(List.of(), host.log);
        assertTrue(errors.getFirst().message().contains("no space left on device"));
    }

    @Test
    void withoutTheCommitOnDiskTheHostIsBroughtBack() {
        var errors = refusal(new FullDisk("committed"), TWO_RULES);
        assertEquals(List.of("add a", "add b", "undo add b", "undo add a"), host.log);
        assertEquals(Set.of(), host.rules);
        assertEquals(1, errors.size());
    }

    @Test
    void aHostThatCannotBeBroughtBackThenIsNamed() {
        host.notUndoable.add("a");
        var errors = refusal(new FullDisk("committed"), TWO_RULES);
        assertEquals(ErrorTag.ROLLBACK_FAILED, errors.getLast().tag());
    }

    @Test
    void aChangeThatAsksNothingOfTheHostIsRefusedToo() {
        var errors = refusal(new FullDisk("record"), Box.named("x"));
        assertEquals(ErrorTag.OPERATION_FAILED, errors.getFirst().tag());
    }

    private List<RpcError> refusal(Journal journal, ContainerNode next) {
        var pipeline = new CommitPipeline(
                DatastoreTest.BoxValidator.LENIENT,
                new HostWork(List.of(host), Intention.LITERAL),
                new RunningJournal(journal, CommitEvents.NONE),
                new CurrentState(journal),
                Clock.systemUTC(),
                CommitMeter.NONE);
        var refusal = assertThrows(
                RpcException.class, () -> pipeline.commit(Change.of(next, ALICE, Finality.FINAL)));
        assertEquals(INITIAL, journal.history().running());
        return refusal.errors();
    }

    /** A journal whose disk is full when it comes to one of its operations. */
    private record FullDisk(String operation, Journal journal) implements Journal {
        FullDisk(String operation) {
            this(operation, Journal.inMemory(INITIAL));
        }

        private void write(String what) throws IOException {
            if (what.equals(operation)) {
                throw new IOException("no space left on device");
            }
        }

        @Override
        public History history() {
            return journal.history();
        }

        @Override
        public void intent(Revision next) throws IOException {
            write("intent");
            journal.intent(next);
        }

        @Override
        public void committed(Finality finality, List<WrittenEvent> events) throws IOException {
            write("committed");
            journal.committed(finality, events);
        }

        @Override
        public void aborted() {
            journal.aborted();
        }

        @Override
        public void record(Revision next, Finality finality, List<WrittenEvent> events) throws IOException {
            write("record");
            journal.record(next, finality, events);
        }

        @Override
        public void settle(List<WrittenEvent> events) throws IOException {
            write("settle");
            journal.settle(events);
        }

        @Override
        public void tell(List<WrittenEvent> events) throws IOException {
            write("tell");
            journal.tell(events);
        }

        @Override
        public Optional<ContainerNode> startup() {
            return journal.startup();
        }

        @Override
        public void startup(Optional<ContainerNode> content) throws IOException {
            write("startup");
            journal.startup(content);
        }

        @Override
        public Optional<ScheduledCommit> scheduled() {
            return journal.scheduled();
        }

        @Override
        public void scheduled(Optional<ScheduledCommit> commit) throws IOException {
            write("scheduled");
            journal.scheduled(commit);
        }

        @Override
        public void close() throws IOException {
            journal.close();
        }
    }
}
