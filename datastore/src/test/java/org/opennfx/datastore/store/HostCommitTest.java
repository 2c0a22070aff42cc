package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.tree.ContainerNode;

/** Running holds the rules {@code a} and {@code b}; each test commits {@code b}, {@code c}, {@code d} and {@code e}. */
class HostCommitTest {
    private static final Caller ALICE = new Caller(1, "alice", "cli");
    private static final Caller BOB = new Caller(2, "bob", "cli");
    private static final CommitOptions CONFIRMED =
            CommitOptions.FINAL.confirm(new CommitOptions.Confirm(Duration.ofMinutes(10), Optional.empty()));
    private static final List<String> STEPS = List.of("remove a", "add c", "add d", "add e");

    @TempDir
    Path state;

    private final RuleHost host = new RuleHost();
    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(options());
        edit("a", Operation.MERGE);
        edit("b", Operation.MERGE);
        store.commit(ALICE, Optional.empty());
        edit("a", Operation.DELETE);
        edit("c", Operation.MERGE);
        edit("d", Operation.MERGE);
        edit("e", Operation.MERGE);
        host.log.clear();
    }

    private DatastoreOptions options() {
        return DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                .state(state)
                .subsystems(List.of(host))
                .retry(Duration.ofHours(1));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void stepsRunInTheOrderOfThePlan() {
        store.commit(ALICE, Optional.empty());
        assertEquals(STEPS, host.log);
        assertEquals(Set.of("b", "c", "d", "e"), host.rules);
    }

    @Test
    void aCommitTellsWhatStepsWarnOfAndIsMadeAllTheSame() {
        host.doubtful.add("d");
        assertEquals(List.of(), store.warnings(ALICE), "nothing is carried out yet");
        var outcome = store.commit(ALICE, Optional.empty());
        assertEquals(List.of(RuleHost.doubt("d")), outcome.warnings());
        assertEquals(store.history().running(), outcome.running());
        assertEquals(Set.of("b", "c", "d", "e"), host.rules);
    }

    @Test
    void aChangeOfTheConfigurationIsWarnedOfBeforeItIsCommittedAndOnce() {
        edit("odd", Operation.MERGE);
        assertEquals(List.of(RuleHost.doubt("odd")), store.warnings(ALICE));
        assertEquals(List.of(RuleHost.doubt("odd")), store.commit(ALICE, Optional.empty()).warnings());
        edit("f", Operation.MERGE);
        assertEquals(List.of(), store.commit(ALICE, Optional.empty()).warnings());
    }

    @Test
    void aFailureThatKnowsItsNodeIsToldThere() {
        host.failing.put("c", RuleHost.Failure.BEFORE_ITS_EFFECT);
        host.about = Optional.of(RuleHost.path("e"));
        var error = refusal().getFirst();
        assertEquals(host.about, error.path());
        assertEquals("rules: c: out of rules", error.message());
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatFailsIsUndoneWithAllBeforeIt(RuleHost.Failure failure) throws IOException {
        for (var i = 0; i < STEPS.size(); i++) {
            var rule = STEPS.get(i).substring(STEPS.get(i).length() - 1);
            host.log.clear();
            host.failing.clear();
            host.failing.put(rule, failure);
            var candidate = store.candidate();
            var running = store.running();
            var errors = refusal();
            assertEquals(1, errors.size());
            assertEquals(Optional.of(RuleHost.path(rule)), errors.getFirst().path());
            assertEquals(Set.of("a", "b"), host.rules);
            assertEquals(running, store.running());
            assertEquals(candidate, store.candidate());
            var log = new ArrayList<>(STEPS.subList(0, i + 1));
            STEPS.subList(0, i + 1).reversed().forEach(step -> log.add("undo " + step));
            assertEquals(log, host.log);
        }
        host.failing.clear();
        store.commit(ALICE, Optional.empty());
        assertEquals(List.of(2L, 1L, 0L), reopenedIds());
    }

    @Test
    void resetBringsTheHostToTheFactoryDefaultAndLetsNobodyWriteAnyMore() {
        store.reset(ALICE, () -> { });
        assertEquals(Set.of(), host.rules);
        var refusal = assertThrows(RpcException.class, () -> edit("f", Operation.MERGE));
        assertEquals(ErrorTag.IN_USE, refusal.errors().getFirst().tag());
    }

    @Test
    void resetLetsNobodyWriteThoughAnotherSessionHasLockedWhatItLeavesAlone() throws IOException {
        try (var device = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT))) {
            device.lockParts(BOB, List.of(), _ -> List.of(RuleHost.path("z")));
            device.reset(ALICE, () -> { });
            var refusal = assertThrows(RpcException.class, () -> device.discard(BOB));
            assertEquals(ErrorTag.IN_USE, refusal.errors().getFirst().tag());
        }
    }

    @Test
    void resetIsNotUndoneWithTheConfirmedCommitBeforeIt() {
        store.commit(ALICE, CONFIRMED);
        store.reset(ALICE, () -> { });
        store.sessionEnded(ALICE.sessionId());
        assertEquals(Set.of(), host.rules);
    }

    @Test
    void resetThatTheHostRefusesChangesNothing() {
        host.failing.put("b", RuleHost.Failure.BEFORE_ITS_EFFECT);
        var candidate = store.candidate();
        assertThrows(RpcException.class, () -> store.reset(ALICE, () -> { }));
        assertEquals(Set.of("a", "b"), host.rules);
        assertEquals(candidate, store.candidate());
        host.failing.clear();
        store.commit(ALICE, Optional.empty());
    }

    @Test
    void resetThatCannotBeDecidedChangesNothing() {
        assertThrows(RpcException.class, () -> store.reset(ALICE, () -> {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "the disk is full").asException();
        }));
        assertEquals(Set.of("a", "b"), host.rules);
        store.commit(ALICE, Optional.empty());
    }

    @Test
    @Timeout(60)
    void readersSeeRunningAsItWasAndDoNotWaitWhileTheHostIsChanged() throws Exception {
        var running = store.running();
        host.gate = new CountDownLatch(1);
        var commit = Thread.ofVirtual().start(() -> store.commit(ALICE, Optional.empty()));
        host.reached.await();
        assertEquals(running, store.running());
        assertEquals(running, store.history().running().content());
        assertNotEquals(running, store.candidate());
        host.gate.countDown();
        commit.join();
        assertEquals(store.candidate(), store.running());
        assertNotEquals(running, store.running());
    }

    @Test
    void theErrorSaysWhatTheHostSaid() {
        host.failing.put("d", RuleHost.Failure.AFTER_ITS_EFFECT);
        var error = refusal().getFirst();
        assertEquals(ErrorTag.OPERATION_FAILED, error.tag());
        assertEquals("rules: d: out of rules", error.message());
    }

    @Test
    void whatCannotBeUndoneIsNamedAndTheRestIsUndone() {
        host.failing.put("e", RuleHost.Failure.AFTER_ITS_EFFECT);
        host.notUndoable.add("c");
        var errors = refusal();
        assertEquals(ErrorTag.OPERATION_FAILED, errors.get(0).tag());
        assertEquals(ErrorTag.ROLLBACK_FAILED, errors.get(1).tag());
        assertEquals("could not undo add c: rules: c: device is busy", errors.get(1).message());
        assertEquals(Set.of("a", "b", "c"), host.rules);
    }

    @Test
    void whatCouldNotBeUndoneIsRepairedByTheNextReconciliation() {
        host.failing.put("e", RuleHost.Failure.AFTER_ITS_EFFECT);
        host.notUndoable.add("c");
        refusal();
        host.notUndoable.clear();
        assertEquals(List.of(), store.reconcile());
        assertEquals(List.of(), store.troubles());
        assertEquals(Set.of("a", "b"), host.rules);
    }

    @Test
    @Timeout(60)
    void aHostThatWasLeftBehindIsRepairedInTheBackground() throws Exception {
        store.close();
        store = Datastore.open(options().retry(Duration.ofMillis(1)));
        edit("e", Operation.MERGE);
        edit("f", Operation.MERGE);
        host.failing.put("f", RuleHost.Failure.AFTER_ITS_EFFECT);
        host.notUndoable.add("e");
        refusal();
        while (!host.rules.equals(Set.of("a", "b"))) {
            Thread.sleep(1);
        }
    }

    @Test
    void whatThePlatformCannotCarryIsRefusedBeforeAnyStep() {
        edit("impossible", Operation.MERGE);
        assertEquals(ErrorTag.RESOURCE_DENIED, refusal().getFirst().tag());
        assertEquals(List.of(), host.log);
    }

    @Test
    void aSubsystemThatEndsInAnExceptionRefusesTheCommit() {
        host.defective = true;
        assertEquals(ErrorTag.OPERATION_FAILED, refusal().getFirst().tag());
        assertEquals(1, store.reconcile().size());
        assertEquals(1, store.troubles().size());
    }

    @Test
    void aHostThatCannotBeObservedRefusesTheCommit() {
        host.unreachable = true;
        assertEquals("rules: host: connection refused", refusal().getFirst().message());
        host.unreachable = false;
        store.commit(ALICE, Optional.empty());
    }

    @Test
    void aCommitWithoutAChangeRepairsDrift() {
        store.discard(ALICE);
        host.rules.remove("a");
        host.rules.add("stray");
        store.commit(ALICE, Optional.empty());
        assertEquals(Set.of("a", "b"), host.rules);
        assertEquals(1, store.history().running().commit().id());
    }

    @Test
    void driftThatIsOnlyReportedStaysUntilTheNextCommit() {
        host.rules.add("stray");
        assertFalse(store.repair(DriftPolicy.REPORT).mended());
        assertTrue(host.rules.contains("stray"));
        store.commit(ALICE, Optional.empty());
        assertFalse(host.rules.contains("stray"));
        assertEquals(Repair.NONE, store.repair(DriftPolicy.REPORT));
    }

    @Test
    void whatIsLostIsToldAndKeepsNobodyFromCommitting() {
        var loss = new Drift("disk b", "removed", "there");
        host.losses.add(loss);
        for (var policy : DriftPolicy.values()) {
            assertEquals(new Repair(List.of(loss), List.of(), false), store.repair(policy));
        }
        store.commit(ALICE, Optional.empty());
        assertEquals(List.of(), store.reconcile());
        assertEquals(Set.of("b", "c", "d", "e"), host.rules);
    }

    @Test
    void aClosedDatastoreRepairsNothing() throws IOException {
        store.close();
        host.rules.add("stray");
        assertEquals(Repair.NONE, store.repair(DriftPolicy.MEND));
        assertEquals(Set.of("a", "b", "stray"), host.rules);
    }

    @Test
    void aDeviceThatIsResetIsNotBroughtBackToWhatWasRunning() {
        store.discard(ALICE);
        store.reset(ALICE, () -> { });
        assertEquals(Repair.NONE, store.repair(DriftPolicy.MEND));
        assertEquals(Set.of(), host.rules);
    }

    @Test
    void aStartBringsTheHostToWhatIsRunning() throws IOException {
        store.close();
        host.rules.clear();
        host.rules.add("stray");
        store = Datastore.open(options());
        assertEquals(Set.of("a", "b"), host.rules);
    }

    @Test
    void aStartDoesAllThatCanBeDoneAndServesNevertheless() throws IOException {
        store.close();
        host.rules.clear();
        host.failing.put("a", RuleHost.Failure.AFTER_ITS_EFFECT);
        store = Datastore.open(options());
        assertEquals(Set.of("b"), host.rules);
        host.failing.clear();
        assertEquals(List.of(), store.reconcile());
        assertEquals(Set.of("a", "b"), host.rules);
    }

    @Test
    void aPartThatHelpsIsUndoneByACommitAndStaysAfterAStart() throws IOException {
        host.helpfulInPart.addAll(List.of("a", "c"));
        host.failing.put("c", RuleHost.Failure.AFTER_ITS_EFFECT);
        assertThrows(RpcException.class, () -> store.commit(ALICE, Optional.empty()));
        assertEquals(Set.of("a", "b"), host.rules);
        store.close();
        host.rules.clear();
        host.failing.put("a", RuleHost.Failure.AFTER_ITS_EFFECT);
        store = Datastore.open(options());
        assertEquals(Set.of("a", "b"), host.rules);
    }

    @Test
    void anUnreachableHostDoesNotStopTheStart() throws IOException {
        store.close();
        host.unreachable = true;
        store = Datastore.open(options());
        assertTrue(store.running().child(Box.BOX).isPresent());
        assertEquals(1, store.reconcile().size());
    }

    private void edit(String rule, Operation operation) {
        List<EditNode> edit = Edits.box(Edits.rule(rule, operation));
        store.edit(ALICE, DatastoreName.CANDIDATE, edit, EditOptions.DEFAULT);
    }

    private List<RpcError> refusal() {
        return assertThrows(RpcException.class, () -> store.commit(ALICE, Optional.empty())).errors();
    }

    private List<Long> reopenedIds() throws IOException {
        ContainerNode running = store.running();
        store.close();
        store = Datastore.open(options());
        assertEquals(running, store.running());
        return store.history().revisions().stream().map(revision -> revision.commit().id()).toList();
    }
}
