package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.CommitTime;

/** Running is named {@code old}; ALICE schedules {@code new} for an hour later. */
class ScheduledCommitTest {
    private static final Caller ALICE = new Caller(1, "alice", "cli");
    private static final Caller BOB = new Caller(2, "bob", "netconf");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path state;

    private final RuleHost host = new RuleHost();
    private TestTime time = new TestTime();
    private CommitTime inAnHour = new CommitTime.At(time.instant().plus(HOUR));
    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        start();
        edit(ALICE, "old");
        store.commit(ALICE, CommitOptions.FINAL);
        edit(ALICE, "new");
    }

    private void start() throws IOException {
        store = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                .state(state)
                .subsystems(List.of(host))
                .clock(time)
                .alarms(() -> time));
    }

    /** What is not closed in order is on disk as after the end by a signal. */
    private void restartAfter(Duration downtime) throws IOException {
        store.close();
        var later = new TestTime();
        later.pass(Duration.between(later.instant(), time.instant()).plus(downtime));
        time = later;
        start();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void schedule() {
        store.schedule(ALICE, inAnHour, Optional.of("at night"));
    }

    @Test
    void itIsDoneAtItsTimeAndNotBefore() {
        schedule();
        time.pass(HOUR.minus(SECOND));
        assertRunning("old");
        time.pass(SECOND);
        assertRunning("new");
        var commit = store.history().running().commit();
        assertEquals("alice", commit.user());
        assertEquals("cli", commit.client());
        assertEquals(Optional.of("at night"), commit.comment());
        assertEquals(Optional.empty(), store.scheduledCommit());
        assertFalse(store.candidateModified());
    }

    @Test
    void nobodyEditsLocksOrCommitsUntilThen() {
        schedule();
        refusedAsInUse(() -> edit(BOB, "other"));
        refusedAsInUse(() -> store.edit(BOB, DatastoreName.RUNNING, Edits.named("other"), EditOptions.DEFAULT));
        refusedAsInUse(() -> store.copy(BOB, DatastoreName.CANDIDATE, Box.EMPTY));
        refusedAsInUse(() -> store.discard(ALICE));
        refusedAsInUse(() -> store.commit(ALICE, CommitOptions.FINAL));
        refusedAsInUse(() -> store.schedule(BOB, inAnHour, Optional.empty()));
        refusedAsInUse(() -> store.lock(DatastoreName.RUNNING, BOB));
        refusedAsInUse(() -> store.lock(DatastoreName.CANDIDATE, BOB));
        store.makePrivate(BOB);
        edit(BOB, "own");
        refusedAsInUse(() -> store.commit(BOB, CommitOptions.FINAL));
        time.pass(HOUR);
        assertRunning("new");
    }

    @Test
    void oneThatIsClearedDoesNotHappenAndLeavesTheCandidate() {
        schedule();
        assertTrue(store.clearScheduledCommit());
        assertFalse(store.clearScheduledCommit());
        time.pass(HOUR);
        assertRunning("old");
        assertEquals(Box.named("new"), store.candidate());
        store.commit(BOB, CommitOptions.FINAL);
        assertRunning("new");
    }

    @Test
    void whatIsInvalidIsRefusedAtOnce() {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.box(Edits.rule("impossible", Operation.MERGE)), EditOptions.DEFAULT);
        assertThrows(RpcException.class, this::schedule);
        assertEquals(Optional.empty(), store.scheduledCommit());
    }

    @Test
    void itOutlivesTheLockOfItsSession() {
        store.discard(ALICE);
        store.lock(DatastoreName.CANDIDATE, ALICE);
        edit(ALICE, "new");
        schedule();
        store.unlock(DatastoreName.CANDIDATE, ALICE);
        store.sessionEnded(ALICE.sessionId());
        time.pass(HOUR);
        assertRunning("new");
    }

    @Test
    void aPrivateCandidateIsScheduledAsItIs() {
        store.discard(ALICE);
        store.makePrivate(ALICE);
        edit(ALICE, "new");
        schedule();
        edit(ALICE, "later");
        store.sessionEnded(ALICE.sessionId());
        time.pass(HOUR);
        assertRunning("new");
    }

    @Test
    void itIsRefusedWhileAConfirmedCommitIsOngoing() {
        store.commit(ALICE, CommitOptions.FINAL.confirm(new CommitOptions.Confirm(HOUR, Optional.empty())));
        refusedAsInUse(this::schedule);
    }

    @Test
    void aRestartBeforeItsTimeKeepsItAndItsCandidate() throws IOException {
        schedule();
        restartAfter(SECOND);
        assertEquals("alice", store.scheduledCommit().orElseThrow().user());
        assertEquals(Box.named("new"), store.candidate());
        refusedAsInUse(() -> edit(BOB, "other"));
        time.pass(HOUR);
        assertRunning("new");
        restartAfter(SECOND);
        assertEquals(Optional.empty(), store.scheduledCommit());
        assertEquals(2, store.history().running().commit().id());
    }

    @Test
    void aTimeThatPassedWhileNothingRanIsMissed() throws IOException {
        schedule();
        restartAfter(HOUR);
        assertRunning("old");
        assertEquals(Optional.empty(), store.scheduledCommit());
        edit(BOB, "other");
        store.commit(BOB, CommitOptions.FINAL);
        assertRunning("other");
    }

    @Test
    void oneForTheNextStartIsDoneByIt() throws IOException {
        store.schedule(ALICE, new CommitTime.NextStart(), Optional.empty());
        time.pass(HOUR);
        assertRunning("old");
        restartAfter(SECOND);
        assertRunning("new");
        assertEquals("alice", store.history().running().commit().user());
        restartAfter(SECOND);
        assertEquals(2, store.history().running().commit().id());
    }

    @Test
    void oneThatTheHostRefusesIsOverAndLeavesTheCandidate() {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.box(Edits.rule("rule", Operation.MERGE)), EditOptions.DEFAULT);
        schedule();
        host.failing.put("rule", RuleHost.Failure.BEFORE_ITS_EFFECT);
        time.pass(HOUR);
        assertRunning("old");
        assertEquals(Optional.empty(), store.scheduledCommit());
        assertTrue(store.candidateModified());
    }

    private void edit(Caller caller, String name) {
        store.edit(caller, DatastoreName.CANDIDATE, Edits.named(name), EditOptions.DEFAULT);
    }

    private void assertRunning(String name) {
        assertEquals(Box.named(name), store.running());
    }

    private static void refusedAsInUse(Executable operation) {
        assertEquals(ErrorTag.IN_USE, assertThrows(RpcException.class, operation).errors().getFirst().tag());
    }
}
