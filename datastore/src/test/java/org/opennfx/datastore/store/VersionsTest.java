package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.path.InstancePath;

/** draft-ietf-netconf-transaction-id: what each part of running is at, and edits that depend on it. */
class VersionsTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final InstancePath BOX = InstancePath.ROOT.node(Box.BOX.name());
    private static final InstancePath NAME =
            BOX.node(Box.BOX.child("name").orElseThrow().name());

    @TempDir
    Path state;

    private final TestTime time = new TestTime();
    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                .state(state)
                .clock(time)
                .alarms(() -> time));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aPartIsAtTheCommitThatLastChangedIt() {
        commit(Edits.name("x"), Edits.rule("one", Operation.MERGE));
        commit(Edits.rule("two", Operation.MERGE));
        assertEquals(2, lastChange(InstancePath.ROOT));
        assertEquals(2, lastChange(BOX));
        assertEquals(1, lastChange(NAME));
        assertEquals(1, lastChange(RuleHost.path("one")));
        assertEquals(2, lastChange(RuleHost.path("two")));
    }

    @Test
    void whatIsCreatedAgainIsAtThatCommit() {
        commit(Edits.rule("one", Operation.MERGE));
        commit(Edits.rule("one", Operation.DELETE), Edits.name("x"));
        commit(Edits.rule("one", Operation.MERGE));
        assertEquals(3, lastChange(RuleHost.path("one")));
        assertEquals(2, lastChange(NAME));
    }

    @Test
    void whatIsGoneIsAtTheVersionOfWhatItWasIn() {
        commit(Edits.rule("one", Operation.MERGE));
        var seen = store.etag(ALICE, DatastoreName.RUNNING);
        commit(Edits.rule("one", Operation.DELETE));
        edit(List.of(new Expectation(RuleHost.path("one"), seen)), Edits.rule("one", Operation.MERGE));
        assertThrows(RpcException.class, () -> store.commit(ALICE, CommitOptions.FINAL));
    }

    @Test
    void aCommitWithoutChangeLeavesTheEtag() {
        commit(Edits.name("x"));
        var etag = store.etag(ALICE, DatastoreName.RUNNING);
        commit(Edits.name("x"));
        assertEquals(etag, store.etag(ALICE, DatastoreName.RUNNING));
    }

    @Test
    void theEtagOfAModifiedCandidateIsUnknown() {
        commit(Edits.name("x"));
        assertEquals(store.etag(ALICE, DatastoreName.RUNNING), store.etag(ALICE, DatastoreName.CANDIDATE));
        edit(List.of(), Edits.name("y"));
        assertEquals(Etag.UNKNOWN, store.etag(ALICE, DatastoreName.CANDIDATE));
    }

    @Test
    void versionsOutliveTheProcess() throws IOException {
        commit(Edits.name("x"));
        commit(Edits.rule("one", Operation.MERGE));
        var name = Etag.of(store.lastChange(NAME));
        var all = store.etag(ALICE, DatastoreName.RUNNING);
        store.close();
        open();
        assertEquals(name, Etag.of(store.lastChange(NAME)));
        assertEquals(all, store.etag(ALICE, DatastoreName.RUNNING));
    }

    @Test
    void theSameNumberInAnotherLifeIsAnotherVersion() throws IOException {
        var options = DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT).clock(time);
        try (var one = Datastore.open(options)) {
            time.pass(Duration.ofSeconds(1));
            try (var other = Datastore.open(options)) {
                assertNotEquals(one.etag(ALICE, DatastoreName.RUNNING), other.etag(ALICE, DatastoreName.RUNNING));
            }
        }
    }

    @Test
    void anExpectationThatHoldsLetsTheCommitThrough() {
        commit(Edits.name("x"));
        var seen = Etag.of(store.lastChange(NAME));
        commit(Edits.rule("one", Operation.MERGE));
        edit(List.of(new Expectation(NAME, seen)), Edits.name("y"));
        store.commit(ALICE, CommitOptions.FINAL);
        assertEquals(3, lastChange(NAME));
    }

    @Test
    void aLaterVersionOfSomethingAboveHoldsForWhatHasNotChangedSince() {
        commit(Edits.name("x"));
        commit(Edits.rule("one", Operation.MERGE));
        edit(List.of(new Expectation(NAME, store.etag(ALICE, DatastoreName.RUNNING))), Edits.name("y"));
        store.commit(ALICE, CommitOptions.FINAL);
    }

    @Test
    void anExpectationThatDoesNotHoldRefusesTheCommit() {
        commit(Edits.name("x"));
        var seen = Etag.of(store.lastChange(NAME));
        commit(Edits.name("y"));
        edit(List.of(new Expectation(NAME, seen)), Edits.name("z"));
        var error = assertThrows(RpcException.class, () -> store.commit(ALICE, CommitOptions.FINAL))
                .errors()
                .getFirst();
        assertEquals(ErrorTag.OPERATION_FAILED, error.tag());
        assertEquals(
                List.of(new ErrorInfo.EtagMismatch(NAME, Etag.of(store.lastChange(NAME)).text())), error.info());
        assertEquals(Box.named("y"), store.running());
        assertEquals(Box.named("z"), store.candidate());
    }

    @Test
    void theLastExpectationForAPlaceCounts() {
        commit(Edits.name("x"));
        var seen = Etag.of(store.lastChange(NAME));
        commit(Edits.name("y"));
        edit(List.of(new Expectation(NAME, seen)), Edits.name("z"));
        edit(List.of(new Expectation(NAME, Etag.of(store.lastChange(NAME)))), Edits.name("z"));
        store.commit(ALICE, CommitOptions.FINAL);
    }

    @Test
    void expectationsGoWithTheEditsThatAreDiscarded() {
        commit(Edits.name("x"));
        edit(List.of(new Expectation(NAME, Etag.ASKED)), Edits.name("z"));
        store.discard(ALICE);
        commit(Edits.name("y"));
        assertEquals(Box.named("y"), store.running());
    }

    @Test
    void anEditOfRunningIsCheckedAtOnce() {
        commit(Edits.name("x"));
        var wrong = List.of(new Expectation(InstancePath.ROOT, Etag.ASKED));
        assertThrows(
                RpcException.class,
                () -> store.edit(ALICE, DatastoreName.RUNNING, Edits.named("y"), EditOptions.DEFAULT, wrong));
        assertEquals(Box.named("x"), store.running());
    }

    private void edit(List<Expectation> expected, EditNode... nodes) {
        store.edit(ALICE, DatastoreName.CANDIDATE, Edits.box(nodes), EditOptions.DEFAULT, expected);
    }

    private void commit(EditNode... nodes) {
        edit(List.of(), nodes);
        store.commit(ALICE, CommitOptions.FINAL);
        time.pass(Duration.ofSeconds(1));
    }

    private long lastChange(InstancePath path) {
        return store.lastChange(path).id();
    }
}
