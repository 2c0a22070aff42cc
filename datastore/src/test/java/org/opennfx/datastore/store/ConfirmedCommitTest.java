package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.tree.ContainerNode;

/** RFC 6241 8.4. Running is named {@code old}; ALICE commits {@code new}, to be confirmed within 600 seconds. */
class ConfirmedCommitTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final Caller BOB = new Caller(2, "bob", "netconf 192.0.2.2");
    private static final Duration TIMEOUT = CommitOptions.Confirm.DEFAULT_TIMEOUT;
    private static final Duration ALMOST = TIMEOUT.minusSeconds(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final PersistId TOKEN = new PersistId("IQ,d4668");
    private static final CommitOptions CONFIRMED =
            CommitOptions.FINAL.confirm(new CommitOptions.Confirm(TIMEOUT, Optional.empty()));
    private static final CommitOptions PERSISTENT =
            CommitOptions.FINAL.confirm(new CommitOptions.Confirm(TIMEOUT, Optional.of(TOKEN)));

    @TempDir
    Path state;

    private final RuleHost host = new RuleHost();
    private final List<ConfirmedCommitEvent> events = new ArrayList<>();
    private final List<Caller> changers = new ArrayList<>();
    private TestTime time = new TestTime();
    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        start();
        edit("old");
        store.commit(ALICE, CommitOptions.FINAL);
        edit("new");
    }

    private void start() throws IOException {
        store = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                .state(state)
                .subsystems(List.of(host))
                .clock(time)
                .alarms(() -> time)
                .events(new Told()));
    }

    private final class Told implements CommitEvents {
        @Override
        public List<Notification> of(Committed commit) {
            changers.add(commit.caller());
            return List.of();
        }

        @Override
        public List<Notification> of(ConfirmedCommitEvent turn) {
            events.add(turn);
            return List.of();
        }

        @Override
        public WrittenEvent written(Notification event) {
            return NONE.written(event);
        }

        @Override
        public void publish(Notification event) {}

        @Override
        public EventLog log() {
            return NONE.log();
        }
    }

    private void restart() throws IOException {
        store.close();
        time = new TestTime();
        start();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void itIsUndoneWhenItsTimeIsOver() {
        store.commit(ALICE, CONFIRMED);
        time.pass(ALMOST);
        assertRunning("new");
        time.pass(SECOND);
        assertRunning("old");
        assertEquals(Optional.empty(), store.confirmedCommit());
        assertEquals(
                List.of(new ConfirmedCommitEvent.Start(ALICE, TIMEOUT), new ConfirmedCommitEvent.Timeout()), events);
    }

    @Test
    void theRollBackIsACommitInHistory() {
        store.commit(ALICE, CONFIRMED);
        time.pass(TIMEOUT);
        var undone = store.history().running().commit();
        assertEquals(3, undone.id());
        assertEquals("alice", undone.user());
        assertEquals("netconf 192.0.2.1", undone.client());
        assertEquals(Optional.of("roll back to commit 1: not confirmed in time"), undone.comment());
    }

    @Test
    void whatTheServerUndoesByItselfIsItsOwnChange() {
        store.commit(ALICE, CONFIRMED);
        time.pass(TIMEOUT);
        assertEquals(Caller.server(), changers.getLast());
        edit("newer");
        store.commit(ALICE, CONFIRMED);
        store.sessionEnded(ALICE.sessionId());
        assertEquals(Caller.server(), changers.getLast());
    }

    @Test
    void whatAUserCancelsIsHisChange() {
        store.commit(ALICE, PERSISTENT);
        store.cancelCommit(BOB, Optional.of(TOKEN));
        assertEquals(BOB, changers.getLast());
    }

    @Test
    void aConfirmingCommitMakesItStay() {
        store.commit(ALICE, CONFIRMED);
        time.pass(ALMOST);
        store.commit(ALICE, CommitOptions.FINAL);
        time.pass(TIMEOUT);
        assertRunning("new");
        assertEquals(
                List.of(new ConfirmedCommitEvent.Start(ALICE, TIMEOUT), new ConfirmedCommitEvent.Complete(ALICE)), events);
    }

    @Test
    void theConfirmingCommitMayBringChanges() {
        store.commit(ALICE, CONFIRMED);
        edit("newer");
        store.commit(ALICE, CommitOptions.FINAL);
        time.pass(TIMEOUT);
        assertRunning("newer");
    }

    @Test
    void aFollowUpStartsTheTimeAnewAndKeepsTheFirstPreImage() {
        store.commit(ALICE, CONFIRMED);
        time.pass(ALMOST);
        edit("newer");
        store.commit(ALICE, CONFIRMED);
        time.pass(ALMOST);
        assertRunning("newer");
        time.pass(SECOND);
        assertRunning("old");
        assertEquals(new ConfirmedCommitEvent.Extend(ALICE, TIMEOUT), events.get(1));
    }

    @Test
    void aFollowUpWithoutChangesExtendsToo() {
        store.commit(ALICE, CONFIRMED);
        time.pass(ALMOST);
        store.commit(ALICE, CONFIRMED);
        time.pass(ALMOST);
        assertRunning("new");
        time.pass(SECOND);
        assertRunning("old");
    }

    @Test
    void oneWithoutChangesIsOngoingAndMayGetSomeByAFollowUp() {
        store.discard(ALICE);
        store.commit(ALICE, CONFIRMED);
        assertTrue(store.confirmedCommit().isPresent());
        edit("new");
        store.commit(ALICE, CONFIRMED);
        time.pass(TIMEOUT);
        assertRunning("old");
    }

    @Test
    void aCommitThatFailsIsNotWaitedFor() {
        edit("impossible", Operation.MERGE);
        assertEquals(ErrorTag.RESOURCE_DENIED, refusal(() -> store.commit(ALICE, CONFIRMED)).tag());
        assertEquals(Optional.empty(), store.confirmedCommit());
        edit("impossible", Operation.DELETE);
        store.commit(ALICE, CommitOptions.FINAL);
        time.pass(TIMEOUT);
        assertRunning("new");
    }

    @Test
    void aFollowUpThatFailsLeavesTheTimeOfTheFirst() {
        store.commit(ALICE, CONFIRMED);
        edit("impossible", Operation.MERGE);
        time.pass(ALMOST);
        refusal(() -> store.commit(ALICE, CONFIRMED));
        time.pass(SECOND);
        assertRunning("old");
    }

    @Test
    void itIsUndoneWhenItsSessionEnds() {
        store.commit(ALICE, CONFIRMED);
        store.sessionEnded(BOB.sessionId());
        assertRunning("new");
        store.sessionEnded(ALICE.sessionId());
        assertRunning("old");
        assertEquals(
                Optional.of("roll back to commit 1: session 1 ended before it was confirmed"),
                store.history().running().commit().comment());
        assertEquals(new ConfirmedCommitEvent.Cancel(ALICE), events.getLast());
    }

    @Test
    void aPersistentOneOutlivesItsSession() {
        store.commit(ALICE, PERSISTENT);
        store.sessionEnded(ALICE.sessionId());
        assertRunning("new");
        store.commit(BOB, CommitOptions.FINAL.persistId(TOKEN));
        time.pass(TIMEOUT);
        assertRunning("new");
    }

    @Test
    void aPersistentOneThatNobodyConfirmsIsUndoneAllTheSame() {
        store.commit(ALICE, PERSISTENT);
        store.sessionEnded(ALICE.sessionId());
        time.pass(TIMEOUT);
        assertRunning("old");
    }

    @Test
    void theTokenStaysWithAFollowUpThatBringsNone() {
        store.commit(ALICE, PERSISTENT);
        store.commit(BOB, CONFIRMED.persistId(TOKEN));
        store.sessionEnded(BOB.sessionId());
        assertRunning("new");
        store.commit(ALICE, CommitOptions.FINAL.persistId(TOKEN));
        assertEquals(Optional.empty(), store.confirmedCommit());
    }

    @Test
    void aFollowUpMayBringAnotherToken() {
        var other = new PersistId("other");
        store.commit(ALICE, PERSISTENT);
        store.commit(
                BOB,
                CommitOptions.FINAL.persistId(TOKEN).confirm(new CommitOptions.Confirm(TIMEOUT, Optional.of(other))));
        assertEquals(
                ErrorTag.INVALID_VALUE,
                refusal(() -> store.commit(ALICE, CommitOptions.FINAL.persistId(TOKEN))).tag());
        store.commit(ALICE, CommitOptions.FINAL.persistId(other));
    }

    @Test
    void aWrongPersistIdIsAnInvalidValue() {
        store.commit(ALICE, PERSISTENT);
        var wrong = CommitOptions.FINAL.persistId(new PersistId("wrong"));
        var error = refusal(() -> store.commit(ALICE, wrong));
        assertEquals(ErrorTag.INVALID_VALUE, error.tag());
        assertEquals(List.of(new ErrorInfo.BadElement("persist-id")), error.info());
        assertEquals(
                ErrorTag.INVALID_VALUE,
                refusal(() -> store.cancelCommit(ALICE, wrong.persistId())).tag());
    }

    @Test
    void aPersistIdWithNothingOngoingIsAnInvalidValue() {
        var error = refusal(() -> store.commit(ALICE, CommitOptions.FINAL.persistId(TOKEN)));
        assertEquals(ErrorTag.INVALID_VALUE, error.tag());
        assertTrue(store.candidateModified());
    }

    @Test
    void aPersistIdForOneThatIsNotPersistentIsAnInvalidValue() {
        store.commit(ALICE, CONFIRMED);
        assertEquals(
                ErrorTag.INVALID_VALUE,
                refusal(() -> store.commit(ALICE, CommitOptions.FINAL.persistId(TOKEN))).tag());
    }

    @Test
    void anotherSessionCannotCommitMeanwhile() {
        store.commit(ALICE, CONFIRMED);
        store.edit(BOB, DatastoreName.CANDIDATE, Edits.named("bob's"), EditOptions.DEFAULT);
        var error = refusal(() -> store.commit(BOB, CommitOptions.FINAL));
        assertEquals(ErrorTag.IN_USE, error.tag());
        assertTrue(error.message().contains("session 1 of alice"), error.message());
        assertRunning("new");
    }

    @Test
    void aPersistentOneNeedsItsIdOfItsOwnSessionToo() {
        store.commit(ALICE, PERSISTENT);
        var error = refusal(() -> store.commit(ALICE, CommitOptions.FINAL));
        assertEquals(ErrorTag.IN_USE, error.tag());
        assertFalse(error.message().contains(TOKEN.token()), error.message());
    }

    @Test
    void anotherSessionCannotLockRunningMeanwhile() {
        store.commit(ALICE, CONFIRMED);
        var error = refusal(() -> store.lock(DatastoreName.RUNNING, BOB));
        assertEquals(ErrorTag.LOCK_DENIED, error.tag());
        assertEquals(List.of(new ErrorInfo.SessionId(1)), error.info());
        store.lock(DatastoreName.CANDIDATE, BOB);
        store.lock(DatastoreName.RUNNING, ALICE);
    }

    @Test
    void aLockOnRunningIsDeniedByZeroWhereTheSessionThatWaitsIsGone() {
        store.commit(ALICE, PERSISTENT);
        store.sessionEnded(ALICE.sessionId());
        var error = refusal(() -> store.lock(DatastoreName.RUNNING, BOB));
        assertEquals(List.of(new ErrorInfo.SessionId(0)), error.info());
    }

    @Test
    void aLockOfAnotherSessionDoesNotKeepItFromBeingUndone() {
        store.commit(ALICE, CONFIRMED);
        store.lock(DatastoreName.CANDIDATE, BOB);
        time.pass(TIMEOUT);
        assertRunning("old");
    }

    @Test
    void cancelUndoesItAtOnce() {
        store.commit(ALICE, CONFIRMED);
        store.cancelCommit(ALICE, Optional.empty());
        assertRunning("old");
        assertEquals(new ConfirmedCommitEvent.Cancel(ALICE), events.getLast());
        time.pass(TIMEOUT);
        assertEquals(3, store.history().running().commit().id());
    }

    @Test
    void cancelIsForTheSessionThatIssuedIt() {
        store.commit(ALICE, CONFIRMED);
        assertEquals(ErrorTag.IN_USE, refusal(() -> store.cancelCommit(BOB, Optional.empty())).tag());
        assertRunning("new");
    }

    @Test
    void anySessionMayCancelAPersistentOneByItsId() {
        store.commit(ALICE, PERSISTENT);
        var error = refusal(() -> store.cancelCommit(BOB, Optional.empty()));
        assertEquals(ErrorTag.MISSING_ELEMENT, error.tag());
        assertEquals(List.of(new ErrorInfo.BadElement("persist-id")), error.info());
        store.cancelCommit(BOB, Optional.of(TOKEN));
        assertRunning("old");
    }

    @Test
    void thereIsNothingToCancel() {
        assertEquals(
                ErrorTag.OPERATION_FAILED,
                refusal(() -> store.cancelCommit(ALICE, Optional.empty())).tag());
    }

    @Test
    void whatOthersEditMeanwhileStaysInTheCandidate() {
        store.commit(ALICE, CONFIRMED);
        store.edit(BOB, DatastoreName.CANDIDATE, Edits.named("bob's"), EditOptions.DEFAULT);
        time.pass(TIMEOUT);
        assertRunning("old");
        assertEquals(Box.named("bob's"), store.candidate());
    }

    @Test
    void whatIsEditedMeanwhileDoesNotBringBackWhatWasUndone() {
        store.commit(ALICE, CONFIRMED);
        store.edit(BOB, DatastoreName.CANDIDATE, Edits.box(Edits.rule("bob", Operation.MERGE)), EditOptions.DEFAULT);
        time.pass(TIMEOUT);
        assertRunning("old");
        store.commit(BOB, Optional.empty());
        var box = (ContainerNode) store.running().child(Box.BOX).orElseThrow();
        assertEquals(Optional.of("old"), box.leaf("name"));
        assertEquals(Set.of("bob"), host.rules);
    }

    @Test
    void anUnchangedCandidateGoesBackWithRunning() {
        store.commit(ALICE, CONFIRMED);
        time.pass(TIMEOUT);
        assertEquals(Box.named("old"), store.candidate());
        assertFalse(store.candidateModified());
    }

    @Test
    void whatItsSessionWritesDirectlyIsUndoneWithIt() throws IOException {
        store.commit(ALICE, CONFIRMED);
        store.edit(ALICE, DatastoreName.RUNNING, Edits.named("direct"), EditOptions.DEFAULT);
        assertEquals(
                ErrorTag.IN_USE,
                refusal(() -> store.edit(BOB, DatastoreName.RUNNING, Edits.named("x"), EditOptions.DEFAULT)).tag());
        restart();
        assertRunning("old");
    }

    @Test
    void aRestartUndoesIt() throws IOException {
        edit("rule", Operation.MERGE);
        store.commit(ALICE, PERSISTENT);
        assertEquals(Set.of("rule"), host.rules);
        restart();
        assertRunning("old");
        assertEquals(Set.of(), host.rules);
        assertEquals(Optional.empty(), store.confirmedCommit());
        assertEquals(
                Optional.of("roll back to commit 1: the server ended before it was confirmed"),
                store.history().running().commit().comment());
        restart();
        assertEquals(3, store.history().running().commit().id());
    }

    @Test
    void aRestartUndoesFollowUpsThatAreMoreThanHistoryKeeps() throws IOException {
        for (var number = 0; number < 60; number++) {
            edit("new" + number);
            store.commit(ALICE, CONFIRMED);
        }
        restart();
        assertRunning("old");
    }

    @Test
    void aRestartKeepsWhatIsConfirmed() throws IOException {
        store.commit(ALICE, CONFIRMED);
        store.commit(ALICE, CommitOptions.FINAL);
        restart();
        assertRunning("new");
    }

    @Test
    void aRestartAfterTheRollBackHasNothingToUndo() throws IOException {
        store.commit(ALICE, CONFIRMED);
        time.pass(TIMEOUT);
        restart();
        assertRunning("old");
        assertEquals(3, store.history().running().commit().id());
    }

    @Test
    void theHostGoesBackToo() {
        edit("rule", Operation.MERGE);
        store.commit(ALICE, CONFIRMED);
        assertEquals(Set.of("rule"), host.rules);
        time.pass(TIMEOUT);
        assertEquals(Set.of(), host.rules);
    }

    @Test
    void aHostThatRefusesToGoBackDoesNotKeepRunningFromIt() {
        edit("rule", Operation.MERGE);
        store.commit(ALICE, CONFIRMED);
        host.failing.put("rule", RuleHost.Failure.BEFORE_ITS_EFFECT);
        time.pass(TIMEOUT);
        assertRunning("old");
        assertEquals(Set.of("rule"), host.rules);
        host.failing.clear();
        time.pass(Duration.ofMinutes(2));
        assertEquals(Set.of(), host.rules);
    }

    private void edit(String name) {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.named(name), EditOptions.DEFAULT);
    }

    private void edit(String rule, Operation operation) {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.box(Edits.rule(rule, operation)), EditOptions.DEFAULT);
    }

    private void assertRunning(String name) {
        assertEquals(Box.named(name), store.running());
    }

    private static RpcError refusal(Executable operation) {
        return assertThrows(RpcException.class, operation).errors().getFirst();
    }
}
