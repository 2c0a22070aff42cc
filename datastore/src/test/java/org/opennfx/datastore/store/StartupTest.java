package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;

/** RFC 6241 8.7: a start begins with startup, and not with what was running. */
class StartupTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final Caller BOB = new Caller(2, "bob", "netconf 192.0.2.2");

    @TempDir
    Path state;

    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(DatastoreOptions.of(Box.named("initial"), DatastoreTest.BoxValidator.INSTANCE)
                .state(state)
                .startup(true));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aStartBeginsWithWhatWasCopiedToStartup() throws IOException {
        run("saved");
        store.copy(ALICE, DatastoreName.STARTUP, store.running());
        run("not saved");
        restart();
        assertEquals(Box.named("saved"), store.running());
        assertEquals(
                Optional.of("start from startup"), store.history().running().commit().comment());
    }

    @Test
    void withoutStartupAStartBeginsWithTheInitialContent() throws IOException {
        run("saved");
        store.copy(ALICE, DatastoreName.STARTUP, store.running());
        store.delete(ALICE, DatastoreName.STARTUP);
        assertEquals(Box.EMPTY, store.content(DatastoreName.STARTUP));
        restart();
        assertEquals(Box.named("initial"), store.running());
    }

    @Test
    void startupStaysWhatItIsWhenTheJournalIsWrittenAnew() throws IOException {
        store.copy(ALICE, DatastoreName.STARTUP, Box.named("saved"));
        for (var number = 0; number < 100; number++) {
            run("x".repeat(20_000) + number);
        }
        restart();
        assertEquals(Box.named("saved"), store.running());
    }

    @Test
    void aLockKeepsOthersOut() {
        store.lock(DatastoreName.STARTUP, ALICE);
        assertEquals(ErrorTag.IN_USE, refusal(() -> store.copy(BOB, DatastoreName.STARTUP, Box.EMPTY)));
        assertEquals(ErrorTag.IN_USE, refusal(() -> store.delete(BOB, DatastoreName.STARTUP)));
    }

    @Test
    void itTakesNothingThatCouldNotBeRunning() {
        assertEquals(ErrorTag.INVALID_VALUE, refusal(() -> store.copy(ALICE, DatastoreName.STARTUP, Box.named("bad"))));
    }

    @Test
    void itIsNotEdited() {
        assertEquals(
                ErrorTag.OPERATION_NOT_SUPPORTED,
                refusal(() -> store.edit(ALICE, DatastoreName.STARTUP, Edits.named("x"), EditOptions.DEFAULT)));
    }

    @Test
    void aDeviceWithoutItSaysSo() throws IOException {
        try (var other = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT))) {
            assertEquals(List.of(DatastoreName.RUNNING, DatastoreName.CANDIDATE), other.datastores());
            assertEquals(ErrorTag.OPERATION_NOT_SUPPORTED, refusal(() -> other.content(DatastoreName.STARTUP)));
            assertEquals(
                    ErrorTag.OPERATION_NOT_SUPPORTED, refusal(() -> other.copy(ALICE, DatastoreName.STARTUP, Box.EMPTY)));
            assertEquals(
                    ErrorTag.OPERATION_NOT_SUPPORTED, refusal(() -> other.lock(DatastoreName.STARTUP, ALICE)));
        }
    }

    private void run(String name) {
        store.edit(ALICE, DatastoreName.RUNNING, Edits.named(name), EditOptions.DEFAULT);
    }

    private void restart() throws IOException {
        store.close();
        open();
    }

    private static ErrorTag refusal(Executable operation) {
        return assertThrows(RpcException.class, operation).errors().getFirst().tag();
    }
}
