package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.path.InstancePath;

/** RFC 5717. Running has the rules {@code one} and {@code two}. */
class PartialLockTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final Caller BOB = new Caller(2, "bob", "netconf 192.0.2.2");
    private static final InstancePath BOX = InstancePath.ROOT.node(Box.BOX.name());
    private static final InstancePath ONE = RuleHost.path("one");
    private static final InstancePath TWO = RuleHost.path("two");

    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT));
        edit(ALICE, Edits.rule("one", Operation.MERGE), Edits.rule("two", Operation.MERGE));
        store.commit(ALICE, CommitOptions.FINAL);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void othersCannotCommitWhatTouchesIt() {
        lock(ALICE, ONE);
        edit(BOB, Edits.rule("one", Operation.DELETE));
        var error = refusal(() -> store.commit(BOB, CommitOptions.FINAL));
        assertEquals(ErrorTag.IN_USE, error.tag());
        assertEquals(Optional.of("locked"), error.appTag());
        assertEquals(Optional.of(ONE), error.path());
        store.commit(ALICE, CommitOptions.FINAL);
    }

    @Test
    void othersCanCommitWhatDoesNot() {
        lock(ALICE, ONE);
        edit(BOB, Edits.rule("two", Operation.DELETE), Edits.name("x"));
        store.commit(BOB, CommitOptions.FINAL);
    }

    @Test
    void whatIsAboveALockedNodeCannotGoEither() {
        lock(ALICE, ONE);
        store.copy(BOB, DatastoreName.CANDIDATE, Box.EMPTY);
        assertEquals(Optional.of("locked"), refusal(() -> store.commit(BOB, CommitOptions.FINAL)).appTag());
    }

    @Test
    void whatIsInsideALockedNodeCannotChange() {
        lock(ALICE, BOX);
        edit(BOB, Edits.rule("three", Operation.MERGE));
        assertEquals(Optional.of("locked"), refusal(() -> store.commit(BOB, CommitOptions.FINAL)).appTag());
    }

    @Test
    void overlappingLocksOfTwoSessionsAreDenied() {
        lock(ALICE, ONE);
        assertDeniedByAlice(() -> lock(BOB, ONE));
        assertDeniedByAlice(() -> lock(BOB, BOX));
        lock(BOB, TWO);
    }

    @Test
    void oneSessionMayLockThingsTwiceAndKeepsTheOtherLock() {
        var first = lock(ALICE, ONE);
        var second = lock(ALICE, BOX);
        assertNotEquals(first.id(), second.id());
        store.unlockParts(ALICE, second.id());
        assertDeniedByAlice(() -> lock(BOB, ONE));
    }

    @Test
    void aSessionThatGivesNoneBackGetsNoMoreAtSomePoint() {
        for (var count = 0; count < 100; count++) {
            lock(ALICE, ONE);
        }
        assertEquals(ErrorTag.RESOURCE_DENIED, refusal(() -> lock(ALICE, ONE)).tag());
        lock(BOB, TWO);
        store.unlockParts(ALICE, store.partialLocks().getFirst().id());
        lock(ALICE, ONE);
    }

    @Test
    void runningAsAWholeAndItsPartsExcludeEachOther() {
        var lock = lock(ALICE, ONE);
        assertDeniedByAlice(() -> store.lock(DatastoreName.RUNNING, BOB));
        assertDeniedByAlice(() -> store.lock(DatastoreName.RUNNING, ALICE));
        store.lock(DatastoreName.CANDIDATE, BOB);
        store.unlockParts(ALICE, lock.id());
        store.lock(DatastoreName.RUNNING, ALICE);
        assertDeniedByAlice(() -> lock(BOB, TWO));
    }

    @Test
    void onlyTheHolderCanGiveItBack() {
        var lock = lock(ALICE, ONE);
        assertEquals(ErrorTag.INVALID_VALUE, refusal(() -> store.unlockParts(BOB, lock.id())).tag());
        store.unlockParts(ALICE, lock.id());
        assertEquals(ErrorTag.INVALID_VALUE, refusal(() -> store.unlockParts(ALICE, lock.id())).tag());
    }

    @Test
    void itEndsWithItsSession() {
        lock(ALICE, ONE);
        store.sessionEnded(ALICE.sessionId());
        assertEquals(List.of(), store.partialLocks());
    }

    @Test
    void itIsDeniedWhileAConfirmedCommitIsOngoing() {
        edit(ALICE, Edits.name("x"));
        store.commit(
                ALICE, CommitOptions.FINAL.confirm(new CommitOptions.Confirm(Duration.ofMinutes(10), Optional.empty())));
        var error = refusal(() -> lock(ALICE, ONE));
        assertEquals(ErrorTag.LOCK_DENIED, error.tag());
        assertEquals(Optional.of("outstanding-confirmed-commit"), error.appTag());
    }

    private PartialLock lock(Caller caller, InstancePath node) {
        return store.lockParts(caller, List.of(node.toString()), _ -> List.of(node));
    }

    private void edit(Caller caller, EditNode... nodes) {
        store.edit(caller, DatastoreName.CANDIDATE, Edits.box(nodes), EditOptions.DEFAULT);
    }

    private static void assertDeniedByAlice(Executable lock) {
        var error = refusal(lock);
        assertEquals(ErrorTag.LOCK_DENIED, error.tag());
        assertEquals(List.of(new ErrorInfo.SessionId(1)), error.info());
    }

    private static RpcError refusal(Executable operation) {
        return assertThrows(RpcException.class, operation).errors().getFirst();
    }
}
