package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Revision;

/** Commits that wait for their turn together come to the disk by one fsync, or not at all. */
class SharedFsyncTest {
    private static final Caller ALICE = new Caller(1, "alice", "restconf");
    private static final Revision INITIAL =
            new Revision(new Commit(0, Instant.EPOCH, "root", "server", Optional.empty()), Box.EMPTY);

    private static final CommitOptions CONFIRMED =
            CommitOptions.FINAL.confirm(new CommitOptions.Confirm(Duration.ofMinutes(10), Optional.empty()));

    private final WatchedDisk disk = new WatchedDisk(INITIAL);
    private final RuleHost host = new RuleHost();
    private final DatastoreOptions options =
            DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT).subsystems(List.of(host));
    private Datastore store = store(options.writableRunning(true));
    private final List<Long> told = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Datastore store(DatastoreOptions how) {
        var made = new Datastore(how, new Opening.Opened(disk, List.of()));
        var _ = made.listen(commit -> told.add(commit.after().commit().id()));
        return made;
    }

    @AfterEach
    void close() throws IOException {
        threads.close();
        store.close();
    }

    @Test
    void writesThatWaitTogetherShareOne() {
        var commits = together(names(5));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), commits.stream().map(CompletableFuture::join).toList());
        assertEquals(1, disk.forces);
        assertEquals(5, running());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), told);
    }

    @Test
    void writesThatLookFirstShareOneToo() {
        Supplier<Long> next = () -> store.inOneTurn(() -> named("name " + (running() + 1)));
        var commits = together(Collections.nCopies(5, next));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), commits.stream().map(CompletableFuture::join).toList());
        assertEquals(1, disk.forces);
    }

    @Test
    void aLongQueueDoesNotKeepTheFirstWaitingForTheLast() {
        var commits = together(names(70));
        assertEquals(LongStream.rangeClosed(1, 70).boxed().toList(), commits.stream().map(CompletableFuture::join).toList());
        assertEquals(3, disk.forces);
    }

    @Test
    void aWriteThatNobodyWaitsBehindHasItsOwn() {
        named("one");
        named("two");
        assertEquals(2, disk.forces);
    }

    @Test
    void nobodySeesOrHearsOfWhatIsNotOnDisk() {
        var seen = new ArrayList<Long>();
        disk.meanwhile = () -> seen.add(CompletableFuture.supplyAsync(() -> running() + told.size(), threads).join());
        together(names(5)).forEach(CompletableFuture::join);
        assertEquals(List.of(0L), seen);
        assertEquals(5, running());
    }

    @Test
    void whatTheDiskRefusesIsLostToAllWhoWaitForIt() {
        disk.failures = 1;
        for (var commit : together(names(5))) {
            assertEquals("the change could not be written to disk: no space left on device", refusal(commit));
        }
        assertEquals(0, running());
        assertEquals(List.of(), told);
        assertEquals(1L, named("again"));
        assertEquals(List.of(1L), told);
    }

    @Test
    void theHostIsNotChangedOnTopOfWhatIsLost() {
        disk.failures = 1;
        var commits = together(List.of(() -> named("lost"), () -> rule("a", Operation.MERGE)));
        assertEquals("the change could not be written to disk: no space left on device", refusal(commits.get(0)));
        assertEquals("the commit could not be written to disk: no space left on device", refusal(commits.get(1)));
        assertEquals(List.of(), host.log);
    }

    @Test
    void theHostIsChangedWhenWhatItStandsOnIsOnDisk() {
        var commits = together(List.of(() -> named("first"), () -> rule("a", Operation.MERGE), () -> named("third")));
        assertEquals(List.of(1L, 2L, 3L), commits.stream().map(CompletableFuture::join).toList());
        assertEquals(List.of("add a"), host.log);
        assertEquals(3, disk.forces);
    }

    @Test
    void whoWantsToBeAloneDoesNotStandOnWhatMayBeLost() {
        disk.failures = 1;
        var commits = together(List.of(() -> named("lost"), () -> store.exclusively(this::running)));
        refusal(commits.get(0));
        assertEquals(0L, commits.get(1).join());
    }

    @Test
    void aConfirmedCommitDoesNotBeginToWaitWhenItIsLost() {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.named("tentative"), EditOptions.DEFAULT);
        disk.failures = 1;
        assertThrows(RpcException.class, () -> store.commit(ALICE, CONFIRMED));
        assertEquals(Optional.empty(), store.confirmedCommit());
        assertTrue(store.candidateModified());
    }

    @Test
    void aCandidateIsWhatItWasBeforeAWriteThatIsLost() {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.named("kept"), EditOptions.DEFAULT);
        disk.failures = 1;
        assertThrows(RpcException.class, () -> store.commit(ALICE, Optional.empty()));
        assertEquals(Box.named("kept"), store.candidate());
    }

    @Test
    void aDefectBelowLeavesNobodyWaiting() {
        disk.meanwhile = () -> {
            throw new IllegalStateException("defect");
        };
        for (var commit : together(names(5))) {
            var cause = assertThrows(CompletionException.class, () -> commit.orTimeout(1, TimeUnit.MINUTES).join());
            assertFalse(cause.getCause() instanceof TimeoutException);
        }
        disk.meanwhile = () -> {};
        assertEquals(0, running());
        assertEquals(List.of(), told);
    }

    @Test
    void theSharedCandidateIsWhatItWasBeforeAWriteThatTheHostFollowedAndTheDiskRefused() throws IOException {
        store.close();
        store = store(options);
        disk.failures = 1;
        assertThrows(RpcException.class, () -> rule("a", Operation.MERGE));
        assertEquals(List.of("add a", "undo add a"), host.log);
        assertFalse(store.candidateModified());
        assertEquals(1L, named("next"));
        assertEquals(Box.named("next"), store.running());
    }

    @Test
    void aCommitThatTheHostFollowedIsNotLostWithWhatComesBehindIt() throws IOException {
        store.close();
        store = store(options.writableRunning(true).startup(true));
        disk.meanwhile = () -> disk.failures = disk.forces == 1 ? 1 : 0;
        together(List.of(() -> rule("a", Operation.MERGE), () -> named("lost"))).forEach(SharedFsyncTest::refusal);
        assertEquals(1, running());
        assertEquals(List.of(1L), told);
        disk.meanwhile = () -> {};
        assertEquals(2L, named("next"));
        assertEquals(List.of("add a"), host.log);
    }

    @Test
    void whatTheHostRefusedIsToldWhereTheDiskDoesNotTakeTheNoteOfIt() {
        host.failing.put("a", RuleHost.Failure.BEFORE_ITS_EFFECT);
        disk.failures = 1;
        var refused = assertThrows(RpcException.class, () -> rule("a", Operation.MERGE));
        assertEquals("rules: a: out of rules", refused.errors().getFirst().message());
    }

    private long running() {
        return store.history().running().commit().id();
    }

    private long named(String name) {
        return write(Edits.name(name));
    }

    private long rule(String name, Operation operation) {
        return write(Edits.rule(name, operation));
    }

    private long write(EditNode edit) {
        return store.write(ALICE, List.of(Edits.box(edit)), Operation.MERGE).commit().id();
    }

    private List<Supplier<Long>> names(int count) {
        return LongStream.rangeClosed(1, count).<Supplier<Long>>mapToObj(n -> () -> named("name " + n)).toList();
    }

    /** Lets these wait in this order behind a writer who goes when all of them do. */
    private List<CompletableFuture<Long>> together(List<Supplier<Long>> actions) {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> store.exclusively(() -> arrived(begun, go)), threads);
        awaited(begun);
        var waiting = new ArrayList<CompletableFuture<Long>>();
        for (var action : actions) {
            waiting.add(CompletableFuture.supplyAsync(action, threads));
            while (store.writersWaiting() < waiting.size()) {
                Thread.onSpinWait();
            }
        }
        go.countDown();
        first.join();
        return waiting;
    }

    private static boolean arrived(CountDownLatch begun, CountDownLatch go) {
        begun.countDown();
        return awaited(go);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(CompletableFuture<Long> commit) {
        var cause = assertThrows(CompletionException.class, commit::join).getCause();
        return ((RpcException) cause).errors().getFirst().message();
    }
}
