package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.EditOptions.TestOption;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.tree.ContainerNode;

class DatastoreTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final Caller BOB = new Caller(2, "bob", "netconf 192.0.2.2");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static final DatastoreOptions OPTIONS = DatastoreOptions.of(Box.EMPTY, BoxValidator.INSTANCE)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));

    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(OPTIONS);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void anEditIsInTheCandidateUntilItIsCommitted() {
        edit("one");
        assertEquals(Box.EMPTY, store.running());
        assertEquals(Box.named("one"), store.candidate());
        store.commit(ALICE, Optional.of("first"));
        assertEquals(Box.named("one"), store.running());
        assertFalse(store.candidateModified());
        assertEquals(
                new Commit(1, NOW, "alice", "netconf 192.0.2.1", Optional.of("first")),
                store.history().running().commit());
    }

    @Test
    void discardMakesTheCandidateWhatRunningIs() {
        edit("one");
        store.discard(BOB);
        assertEquals(Box.EMPTY, store.candidate());
    }

    @Test
    void anEditThatIsTakenBackLeavesTheCandidateUnmodified() {
        edit("one");
        store.copy(ALICE, DatastoreName.CANDIDATE, Box.EMPTY);
        assertFalse(store.candidateModified());
    }

    @Test
    void aCommitWithoutAChangeSucceedsAndIsNotInHistory() {
        var before = store.history();
        assertEquals(before.running(), store.commit(ALICE, Optional.empty()).running());
        assertEquals(before, store.history());
    }

    @Test
    void historyKeepsFiftyRevisionsEachWhole() {
        for (var i = 1; i <= 60; i++) {
            edit("name" + i);
            store.commit(ALICE, Optional.empty());
        }
        assertEquals(50, store.history().revisions().size());
        assertEquals(
                Box.named("name50"), store.history().rollback(10).orElseThrow().content());
        assertEquals(Optional.empty(), store.history().rollback(50));
    }

    @Test
    void anInvalidCandidateIsRefusedAndStays() {
        edit("bad");
        var error = refusal(() -> store.commit(ALICE, Optional.empty()));
        assertEquals(ErrorTag.INVALID_VALUE, error.tag());
        assertEquals(Box.EMPTY, store.running());
        assertEquals(Box.named("bad"), store.candidate());
        assertEquals(List.of(error), store.validate(store.candidate()));
    }

    @Test
    void lockTellsWhoHoldsIt() {
        store.lock(DatastoreName.RUNNING, ALICE);
        var error = refusal(() -> store.lock(DatastoreName.RUNNING, BOB));
        assertEquals(ErrorTag.LOCK_DENIED, error.tag());
        assertEquals(List.of(new ErrorInfo.SessionId(1)), error.info());
        assertEquals(Optional.of(new Lock(DatastoreName.RUNNING, ALICE, NOW)), store.lockOn(DatastoreName.RUNNING));
    }

    @Test
    void lockIsDeniedToItsHolderToo() {
        store.lock(DatastoreName.CANDIDATE, ALICE);
        var error = refusal(() -> store.lock(DatastoreName.CANDIDATE, ALICE));
        assertEquals(List.of(new ErrorInfo.SessionId(1)), error.info());
    }

    @Test
    void lockFailsWhileCandidateIsModified() {
        edit("one");
        var error = refusal(() -> store.lock(DatastoreName.CANDIDATE, ALICE));
        assertEquals(ErrorTag.LOCK_DENIED, error.tag());
        assertEquals(List.of(new ErrorInfo.SessionId(0)), error.info());
    }

    @Test
    void aLockOnTheCandidateKeepsOthersFromEveryWrite() {
        store.lock(DatastoreName.CANDIDATE, ALICE);
        assertInUse(() -> store.edit(BOB, DatastoreName.CANDIDATE, Edits.named("x"), EditOptions.DEFAULT));
        assertInUse(() -> store.copy(BOB, DatastoreName.CANDIDATE, Box.EMPTY));
        assertInUse(() -> store.discard(BOB));
        assertInUse(() -> store.commit(BOB, Optional.empty()));
        assertInUse(() -> store.edit(BOB, DatastoreName.RUNNING, Edits.named("x"), EditOptions.DEFAULT));
    }

    @Test
    void aLockOnRunningKeepsOthersFromCommitting() {
        store.lock(DatastoreName.RUNNING, ALICE);
        store.edit(BOB, DatastoreName.CANDIDATE, Edits.named("x"), EditOptions.DEFAULT);
        assertInUse(() -> store.commit(BOB, Optional.empty()));
        store.commit(ALICE, Optional.empty());
        assertEquals(Box.named("x"), store.running());
    }

    @Test
    void unlockIsForTheHolderAlone() {
        assertEquals(
                ErrorTag.OPERATION_FAILED,
                refusal(() -> store.unlock(DatastoreName.RUNNING, ALICE)).tag());
        store.lock(DatastoreName.RUNNING, ALICE);
        var error = refusal(() -> store.unlock(DatastoreName.RUNNING, BOB));
        assertTrue(error.message().contains("session 1 of alice"), error.message());
        store.unlock(DatastoreName.RUNNING, ALICE);
        assertEquals(Optional.empty(), store.lockOn(DatastoreName.RUNNING));
    }

    @Test
    void uncommittedChangesGoWithTheLockOnTheCandidate() {
        store.lock(DatastoreName.CANDIDATE, ALICE);
        edit("one");
        store.unlock(DatastoreName.CANDIDATE, ALICE);
        assertFalse(store.candidateModified());
    }

    @Test
    void locksAndWhatTheyProtectEndWithTheSession() {
        store.lock(DatastoreName.CANDIDATE, ALICE);
        store.lock(DatastoreName.RUNNING, ALICE);
        edit("one");
        store.sessionEnded(ALICE.sessionId());
        assertEquals(Optional.empty(), store.lockOn(DatastoreName.CANDIDATE));
        assertEquals(Optional.empty(), store.lockOn(DatastoreName.RUNNING));
        assertFalse(store.candidateModified());
    }

    @Test
    void theSharedCandidateOutlivesASessionThatDoesNotLockIt() {
        edit("one");
        store.sessionEnded(ALICE.sessionId());
        assertEquals(Box.named("one"), store.candidate());
    }

    @Test
    void stopOnErrorKeepsWhatCameBeforeTheError() {
        var edit = Edits.box(
                Edits.name("before"), Edits.rule("none", Operation.DELETE), Edits.rule("after", Operation.MERGE));
        var options = new EditOptions(Operation.MERGE, Optional.empty(), ErrorOption.STOP_ON_ERROR);
        assertEquals(
                ErrorTag.DATA_MISSING,
                refusal(() -> store.edit(ALICE, DatastoreName.CANDIDATE, edit, options)).tag());
        assertEquals(Box.named("before"), store.candidate());
    }

    @Test
    void anUnknownNodeKeepsTheWholeEditFromBeingDone() {
        editWithUnknown(Optional.empty(), ErrorOption.STOP_ON_ERROR);
        assertFalse(store.candidateModified());
    }

    @Test
    void continueOnErrorKeepsWhatCameAfterIt() {
        editWithUnknown(Optional.empty(), ErrorOption.CONTINUE_ON_ERROR);
        assertEquals(
                Box.with(box -> box.leaf("name", "before").entry("rule", rule -> rule.leaf("name", "after"))),
                store.candidate());
    }

    @Test
    void rollbackOnErrorKeepsNothing() {
        edit("one");
        editWithUnknown(Optional.empty(), ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(Box.named("one"), store.candidate());
    }

    @Test
    void testThenSetKeepsNothingEitherWhereTheEditHasErrors() {
        editWithUnknown(Optional.of(TestOption.TEST_THEN_SET), ErrorOption.CONTINUE_ON_ERROR);
        assertFalse(store.candidateModified());
    }

    private void editWithUnknown(Optional<TestOption> test, ErrorOption onError) {
        var edit = Edits.box(Edits.name("before"), Edits.unknown(), Edits.rule("after", Operation.MERGE));
        var options = new EditOptions(Operation.MERGE, test, onError);
        assertEquals(
                ErrorTag.UNKNOWN_ELEMENT,
                refusal(() -> store.edit(ALICE, DatastoreName.CANDIDATE, edit, options)).tag());
    }

    @Test
    void testThenSetRefusesWhatWouldNotBeValid() {
        assertEquals(ErrorTag.INVALID_VALUE, refusal(() -> edit("bad", TestOption.TEST_THEN_SET)).tag());
        assertFalse(store.candidateModified());
        edit("good", TestOption.TEST_THEN_SET);
        assertEquals(Box.named("good"), store.candidate());
    }

    @Test
    void setTakesWhatIsNotValid() {
        edit("bad", TestOption.SET);
        assertEquals(Box.named("bad"), store.candidate());
    }

    @Test
    void testOnlyChangesNothing() {
        edit("good", TestOption.TEST_ONLY);
        assertEquals(ErrorTag.INVALID_VALUE, refusal(() -> edit("bad", TestOption.TEST_ONLY)).tag());
        assertFalse(store.candidateModified());
    }

    @Test
    void anEditOfRunningIsACommit() {
        store.edit(ALICE, DatastoreName.RUNNING, Edits.named("one"), EditOptions.DEFAULT);
        assertEquals(Box.named("one"), store.running());
        assertEquals(1, store.history().running().commit().id());
        assertFalse(store.candidateModified());
    }

    @Test
    void anEditOfRunningIsRefusedWhileTheCandidateIsModified() {
        edit("one");
        assertInUse(() -> store.edit(BOB, DatastoreName.RUNNING, Edits.named("two"), EditOptions.DEFAULT));
    }

    @Test
    void neitherRunningNorCandidateCanBeDeleted() {
        edit("one");
        for (var name : List.of(DatastoreName.RUNNING, DatastoreName.CANDIDATE)) {
            assertEquals(ErrorTag.OPERATION_NOT_SUPPORTED, refusal(() -> store.delete(ALICE, name)).tag());
        }
        assertEquals(Box.named("one"), store.candidate());
    }

    @Test
    void listenersHearCommitsInOrderUntilTheyLeave() {
        var heard = new ArrayList<Committed>();
        try (var _ = store.listen(heard::add)) {
            edit("one");
            store.commit(ALICE, Optional.empty());
            store.commit(ALICE, Optional.empty());
            edit("two");
            store.commit(BOB, Optional.empty());
        }
        edit("three");
        store.commit(ALICE, Optional.empty());
        assertEquals(List.of(ALICE, BOB), heard.stream().map(Committed::caller).toList());
        assertEquals(Box.named("one"), heard.get(1).before().content());
        assertEquals(Box.named("two"), heard.get(1).after().content());
    }

    @Test
    void stateOutlivesTheProcess(@TempDir Path state) throws IOException {
        try (var first = Datastore.open(OPTIONS.state(state))) {
            first.edit(ALICE, DatastoreName.RUNNING, Edits.named("kept"), EditOptions.DEFAULT);
            first.edit(ALICE, DatastoreName.CANDIDATE, Edits.named("not committed"), EditOptions.DEFAULT);
        }
        try (var second = Datastore.open(OPTIONS.state(state))) {
            assertEquals(Box.named("kept"), second.candidate());
            assertEquals(2, second.history().revisions().size());
        }
    }

    @Test
    void anInvalidStateStopsTheStartAndIsKept(@TempDir Path state) throws IOException {
        var lenient = DatastoreOptions.of(Box.EMPTY, BoxValidator.LENIENT).state(state);
        try (var first = Datastore.open(lenient)) {
            first.edit(ALICE, DatastoreName.RUNNING, Edits.named("bad"), EditOptions.DEFAULT);
        }
        var refusal = assertThrows(InvalidStateException.class, () -> Datastore.open(OPTIONS.state(state)));
        assertEquals(1, refusal.errors().size());
        assertTrue(String.valueOf(refusal.getMessage()).contains(state.toString()));
        try (var again = Datastore.open(lenient)) {
            assertEquals(Box.named("bad"), again.running());
        }
    }

    @Test
    void anInvalidInitialConfigurationIsNotStored(@TempDir Path state) throws IOException {
        var bad = DatastoreOptions.of(Box.named("bad"), BoxValidator.INSTANCE).state(state);
        assertThrows(InvalidStateException.class, () -> Datastore.open(bad));
        try (var next = Datastore.open(OPTIONS.state(state))) {
            assertEquals(Box.EMPTY, next.running());
        }
    }

    private void edit(String name) {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.named(name), EditOptions.DEFAULT);
    }

    private void edit(String name, TestOption test) {
        var options = new EditOptions(Operation.MERGE, Optional.of(test), ErrorOption.STOP_ON_ERROR);
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.named(name), options);
    }

    private static void assertInUse(Executable write) {
        var error = refusal(write);
        assertEquals(ErrorTag.IN_USE, error.tag());
    }

    private static RpcError refusal(Executable operation) {
        return assertThrows(RpcException.class, operation).errors().getFirst();
    }

    /** Refuses a box that is named {@code bad}. */
    enum BoxValidator implements Validator {
        INSTANCE,
        LENIENT;

        @Override
        public List<RpcError> validate(ContainerNode content) {
            return this == INSTANCE && content.equals(Box.named("bad"))
                    ? List.of(RpcError.application(ErrorTag.INVALID_VALUE, "that is a bad name"))
                    : List.of();
        }

        @Override
        public List<RpcError> validate(ContainerNode base, ContainerNode candidate) {
            return validate(candidate);
        }
    }

    @Test
    void writersThatWaitAreCounted() throws InterruptedException {
        var waiting = store.exclusively(() -> {
            var other = Thread.ofVirtual().start(() -> store.exclusively(() -> store));
            while (store.writersWaiting() == 0) {
                Thread.yield();
            }
            return other;
        });
        waiting.join();
        assertEquals(0, store.writersWaiting());
    }
}
