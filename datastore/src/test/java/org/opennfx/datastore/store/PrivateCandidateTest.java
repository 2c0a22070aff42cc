package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/** draft-ietf-netconf-privcand: Alice and Bob have candidates of their own, Carol has the shared one. */
class PrivateCandidateTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final Caller BOB = new Caller(2, "bob", "netconf 192.0.2.2");
    private static final Caller CAROL = new Caller(3, "carol", "netconf 192.0.2.3");
    private static final InstancePath NAME =
            InstancePath.ROOT.node(Box.BOX.name()).node(Box.BOX.child("name").orElseThrow().name());

    private final TestTime time = new TestTime();
    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(DatastoreOptions.of(Box.named("old"), DatastoreTest.BoxValidator.LENIENT)
                .writableRunning(true)
                .clock(time)
                .alarms(() -> time));
        store.makePrivate(ALICE);
        store.makePrivate(BOB);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void nobodyElseSeesIt() {
        edit(ALICE, Edits.name("alice"));
        assertEquals("alice", name(candidate(ALICE)));
        assertEquals("old", name(candidate(BOB)));
        assertEquals("old", name(store.candidate()));
        assertFalse(store.candidateModified());
    }

    @Test
    void aCommitTakesOnlyTheSessionsOwnChanges() {
        edit(BOB, Edits.name("bob"));
        edit(ALICE, Edits.rule("one", Operation.MERGE));
        store.commit(ALICE, CommitOptions.FINAL);
        assertEquals("old", name(store.running()));
        assertEquals(List.of("one"), rules(store.running()));
    }

    @Test
    void changesOfDifferentNodesAreMergedAtTheCommit() {
        edit(ALICE, Edits.name("alice"));
        edit(BOB, Edits.rule("one", Operation.MERGE));
        store.commit(BOB, CommitOptions.FINAL);
        store.commit(ALICE, CommitOptions.FINAL);
        assertEquals("alice", name(store.running()));
        assertEquals(List.of("one"), rules(store.running()));
    }

    @Test
    void aCommitWithAConflictChangesNothing() {
        edit(ALICE, Edits.name("alice"));
        edit(BOB, Edits.name("bob"));
        store.commit(BOB, CommitOptions.FINAL);
        var error = refusal(() -> store.commit(ALICE, CommitOptions.FINAL));
        assertEquals(ErrorTag.OPERATION_FAILED, error.tag());
        assertEquals(Optional.of(NAME), error.path());
        assertTrue(error.message().contains("\"alice\"") && error.message().contains("\"bob\""), error.message());
        assertEquals("bob", name(store.running()));
        assertEquals("alice", name(candidate(ALICE)));
    }

    @Test
    void whatBothChangeAlikeIsNoConflict() {
        edit(ALICE, Edits.name("same"));
        edit(BOB, Edits.name("same"));
        store.commit(BOB, CommitOptions.FINAL);
        store.commit(ALICE, CommitOptions.FINAL);
        assertEquals("same", name(store.running()));
        assertEquals(1, store.history().running().commit().id(), "the second commit changes nothing");
    }

    @Test
    void updateBringsInWhatRunningHas() {
        edit(ALICE, Edits.name("alice"));
        commit(BOB, Edits.rule("one", Operation.MERGE));
        assertEquals(List.of(), rules(candidate(ALICE)));
        store.update(ALICE, ResolutionMode.REVERT_ON_CONFLICT);
        assertEquals(List.of("one"), rules(candidate(ALICE)));
        assertEquals("alice", name(candidate(ALICE)));
    }

    @Test
    void anUpdateThatRevertsTellsOfEveryConflictAndUpdatesNothing() {
        edit(ALICE, Edits.name("alice"), Edits.rule("mine", Operation.MERGE));
        commit(BOB, Edits.name("bob"), Edits.rule("one", Operation.MERGE));
        assertEquals(Optional.of(NAME), refusal(() -> store.update(ALICE, ResolutionMode.REVERT_ON_CONFLICT)).path());
        assertEquals(List.of("mine"), rules(candidate(ALICE)));
    }

    @Test
    void anUpdateCanPreferTheCandidate() {
        edit(ALICE, Edits.name("alice"));
        commit(BOB, Edits.name("bob"));
        store.update(ALICE, ResolutionMode.PREFER_CANDIDATE);
        assertEquals("alice", name(candidate(ALICE)));
        store.commit(ALICE, CommitOptions.FINAL);
        assertEquals("alice", name(store.running()));
    }

    @Test
    void anUpdateCanPreferRunning() {
        edit(ALICE, Edits.name("alice"), Edits.rule("one", Operation.MERGE));
        commit(BOB, Edits.name("bob"));
        store.update(ALICE, ResolutionMode.PREFER_RUNNING);
        store.commit(ALICE, CommitOptions.FINAL);
        assertEquals("bob", name(store.running()));
        assertEquals(List.of("one"), rules(store.running()));
    }

    @Test
    void readingBeginsIt() {
        candidate(ALICE);
        commit(BOB, Edits.name("bob"));
        assertEquals("old", name(candidate(ALICE)));
        edit(ALICE, Edits.name("alice"));
        refusal(() -> store.commit(ALICE, CommitOptions.FINAL));
    }

    @Test
    void afterACommitItBeginsAnew() {
        commit(ALICE, Edits.name("alice"));
        commit(BOB, Edits.name("bob"));
        assertEquals("bob", name(candidate(ALICE)));
    }

    @Test
    void discardGoesBackToWhatItBeganWith() {
        edit(ALICE, Edits.name("alice"));
        commit(BOB, Edits.name("bob"));
        store.discard(ALICE);
        assertEquals("old", name(candidate(ALICE)));
        store.update(ALICE, ResolutionMode.REVERT_ON_CONFLICT);
        assertEquals("bob", name(candidate(ALICE)));
    }

    @Test
    void itEndsWithItsSession() {
        edit(ALICE, Edits.name("alice"));
        store.sessionEnded(ALICE.sessionId());
        store.makePrivate(ALICE);
        assertEquals("old", name(candidate(ALICE)));
    }

    @Test
    void eachSessionLocksItsOwn() {
        store.lock(DatastoreName.CANDIDATE, ALICE);
        store.lock(DatastoreName.CANDIDATE, BOB);
        store.lock(DatastoreName.CANDIDATE, CAROL);
        assertEquals(ErrorTag.LOCK_DENIED, refusal(() -> store.lock(DatastoreName.CANDIDATE, ALICE)).tag());
        edit(ALICE, Edits.name("alice"));
        store.unlock(DatastoreName.CANDIDATE, ALICE);
        assertEquals("old", name(candidate(ALICE)), "uncommitted changes go with the lock");
        assertEquals(
                ErrorTag.OPERATION_FAILED, refusal(() -> store.unlock(DatastoreName.CANDIDATE, ALICE)).tag());
        assertEquals(Optional.of(CAROL), store.lockOn(DatastoreName.CANDIDATE).map(Lock::holder));
    }

    @Test
    void whoHasLockedTheSharedCandidateOrRunningKeepsCommitsOut() {
        for (var datastore : List.of(DatastoreName.CANDIDATE, DatastoreName.RUNNING)) {
            store.lock(datastore, CAROL);
            edit(ALICE, Edits.name("alice"));
            assertEquals(ErrorTag.IN_USE, refusal(() -> store.commit(ALICE, CommitOptions.FINAL)).tag());
            store.unlock(datastore, CAROL);
        }
    }

    @Test
    void theSharedCandidateGetsWhatIsCommittedUnderItsOwnChanges() {
        edit(CAROL, Edits.rule("shared", Operation.MERGE));
        commit(ALICE, Edits.name("alice"));
        store.commit(CAROL, CommitOptions.FINAL);
        assertEquals("alice", name(store.running()));
        assertEquals(List.of("shared"), rules(store.running()));
    }

    @Test
    void aCommitOfTheSharedCandidateIsAConflictLikeAnyOther() {
        edit(ALICE, Edits.name("alice"));
        commit(CAROL, Edits.name("carol"));
        assertEquals(Optional.of(NAME), refusal(() -> store.commit(ALICE, CommitOptions.FINAL)).path());
    }

    @Test
    void anEditOfRunningIsAConflictLikeAnyOther() {
        edit(ALICE, Edits.name("alice"));
        store.edit(CAROL, DatastoreName.RUNNING, Edits.named("carol"), EditOptions.DEFAULT);
        assertEquals(Optional.of(NAME), refusal(() -> store.commit(ALICE, CommitOptions.FINAL)).path());
    }

    @Test
    void whatAConfirmedCommitUndoesIsAConflictForWhoHasBuiltOnIt() {
        edit(ALICE, Edits.name("alice"));
        store.commit(ALICE, CommitOptions.FINAL.confirm(
                new CommitOptions.Confirm(Duration.ofSeconds(10), Optional.empty())));
        edit(BOB, Edits.name("bob"));
        time.pass(Duration.ofSeconds(10));
        assertEquals("old", name(store.running()));
        assertEquals(Optional.of(NAME), refusal(() -> store.commit(BOB, CommitOptions.FINAL)).path());
        assertEquals("old", name(candidate(ALICE)));
    }

    @Test
    void partialLocksKeepOutWhatTouchesThem() {
        store.lockParts(CAROL, List.of("/box/name"), _ -> List.of(NAME));
        edit(ALICE, Edits.name("alice"));
        assertEquals(Optional.of("locked"), refusal(() -> store.commit(ALICE, CommitOptions.FINAL)).appTag());
        store.discard(ALICE);
        commit(ALICE, Edits.rule("one", Operation.MERGE));
    }

    @Test
    void expectationsAreOfTheSessionThatHasThem() {
        var seen = store.etag(ALICE, DatastoreName.RUNNING);
        store.edit(
                ALICE,
                DatastoreName.CANDIDATE,
                Edits.box(Edits.rule("one", Operation.MERGE)),
                EditOptions.DEFAULT,
                List.of(new Expectation(NAME, seen)));
        commit(BOB, Edits.name("bob"));
        refusal(() -> store.commit(ALICE, CommitOptions.FINAL));
    }

    @Test
    void aSessionWithoutOneHasNothingToUpdate() {
        assertEquals(
                ErrorTag.OPERATION_FAILED,
                refusal(() -> store.update(CAROL, ResolutionMode.PREFER_RUNNING)).tag());
    }

    private void edit(Caller who, EditNode... nodes) {
        store.edit(who, DatastoreName.CANDIDATE, Edits.box(nodes), EditOptions.DEFAULT);
    }

    private void commit(Caller who, EditNode... nodes) {
        edit(who, nodes);
        store.commit(who, CommitOptions.FINAL);
    }

    private static RpcError refusal(Executable refused) {
        return assertThrows(RpcException.class, refused).errors().getFirst();
    }

    private ContainerNode candidate(Caller who) {
        return store.content(who, DatastoreName.CANDIDATE);
    }

    private static ContainerNode box(ContainerNode root) {
        return (ContainerNode) root.child(Box.BOX).orElseThrow();
    }

    private static String name(ContainerNode root) {
        return box(root).leaf("name").orElse("");
    }

    private static List<String> rules(ContainerNode root) {
        var names = new ArrayList<String>();
        box(root).entries("rule").forEach(rule -> names.add(rule.key().toString()));
        return names;
    }
}
