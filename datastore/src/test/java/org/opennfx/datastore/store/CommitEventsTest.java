package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.Bell;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.host.Caller;

/** That what was acknowledged is told, whatever became of what was published. */
class CommitEventsTest {
    private static final Caller ALICE = new Caller(1, "alice", "netconf 192.0.2.1");
    private static final CommitOptions CONFIRMED =
            CommitOptions.FINAL.confirm(new CommitOptions.Confirm(Duration.ofMinutes(10), Optional.empty()));

    @TempDir
    private Path directory;

    private void life(boolean publishes, Consumer<Datastore> deeds) throws IOException {
        try (var events = new BellEvents(directory.resolve("events"), publishes);
                var store = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                        .state(directory.resolve("state"))
                        .events(events))) {
            deeds.accept(store);
        }
    }

    private static void commit(Datastore store, String name, CommitOptions how) {
        store.copy(ALICE, DatastoreName.CANDIDATE, Box.named(name));
        store.commit(ALICE, how);
    }

    private List<Long> told() throws IOException {
        life(true, _ -> { });
        try (var events = new BellEvents(directory.resolve("events"), true)) {
            return Bell.times(events.log());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachCommitIsToldOnce(boolean published) throws IOException {
        life(published, store -> {
            commit(store, "a", CommitOptions.FINAL);
            commit(store, "b", CommitOptions.FINAL);
        });
        life(published, store -> commit(store, "c", CommitOptions.FINAL));
        assertEquals(List.of(1L, 2L, 3L), told());
        assertEquals(List.of(1L, 2L, 3L), told());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTurnsOfAConfirmedCommitAreToldAlsoWhereRunningStays(boolean published) throws IOException {
        life(published, store -> {
            commit(store, "a", CONFIRMED);
            commit(store, "a", CONFIRMED);
            commit(store, "a", CommitOptions.FINAL);
        });
        assertEquals(List.of(1L, BellEvents.TURN, BellEvents.TURN, BellEvents.TURN), told());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConfirmedCommitWithoutAChangeIsTold(boolean published) throws IOException {
        life(published, store -> {
            commit(store, "a", CommitOptions.FINAL);
            commit(store, "a", CONFIRMED);
            store.cancelCommit(ALICE, Optional.empty());
        });
        assertEquals(List.of(1L, BellEvents.TURN, BellEvents.TURN), told());
    }

    @Test
    void theRollBackAtTheStartIsTold() throws IOException {
        life(true, store -> commit(store, "a", CONFIRMED));
        assertEquals(List.of(1L, BellEvents.TURN, 2L, BellEvents.TURN), told());
    }
}
