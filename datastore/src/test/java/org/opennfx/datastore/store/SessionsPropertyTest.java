package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/** Three sessions do anything in any order; a model of a few lines says what must come of it. */
class SessionsPropertyTest {
    /** What a session does. */
    sealed interface Action {
        long session();

        record Lock(long session, DatastoreName datastore) implements Action {}

        record Unlock(long session, DatastoreName datastore) implements Action {}

        record Edit(long session, String name) implements Action {}

        record Discard(long session) implements Action {}

        record Commit(long session) implements Action {}

        record End(long session) implements Action {}
    }

    /** What came of it: nothing to say, or an error and the session that is in the way. */
    record Outcome(Optional<ErrorTag> error, Optional<Long> holder) {
        static final Outcome OK = new Outcome(Optional.empty(), Optional.empty());

        static Outcome error(ErrorTag tag) {
            return new Outcome(Optional.of(tag), Optional.empty());
        }

        static Outcome denied(long holder) {
            return new Outcome(Optional.of(ErrorTag.LOCK_DENIED), Optional.of(holder));
        }
    }

    /** RFC 6241 7.5, 7.6 and 8.3 in short; a datastore is the name in its box. */
    private static final class Model {
        private String running = "";
        private String candidate = "";
        private int commits;
        private final Map<DatastoreName, Long> locks = new EnumMap<>(DatastoreName.class);

        Outcome act(Action action) {
            return switch (action) {
                case Action.Lock lock -> lock(lock.session(), lock.datastore());
                case Action.Unlock unlock -> unlock(unlock.session(), unlock.datastore());
                case Action.Edit edit -> write(edit.session(), () -> candidate = edit.name());
                case Action.Discard discard -> write(discard.session(), () -> candidate = running);
                case Action.Commit commit -> free(commit.session(), DatastoreName.RUNNING)
                        ? write(commit.session(), this::commit)
                        : Outcome.error(ErrorTag.IN_USE);
                case Action.End end -> end(end.session());
            };
        }

        private Outcome lock(long session, DatastoreName datastore) {
            if (locks.containsKey(datastore)) {
                return Outcome.denied(locks.get(datastore));
            }
            if (datastore == DatastoreName.CANDIDATE && !candidate.equals(running)) {
                return Outcome.denied(0);
            }
            locks.put(datastore, session);
            return Outcome.OK;
        }

        private Outcome unlock(long session, DatastoreName datastore) {
            if (!locks.remove(datastore, session)) {
                return Outcome.error(ErrorTag.OPERATION_FAILED);
            }
            if (datastore == DatastoreName.CANDIDATE) {
                candidate = running;
            }
            return Outcome.OK;
        }

        private boolean free(long session, DatastoreName datastore) {
            return locks.getOrDefault(datastore, session) == session;
        }

        private Outcome write(long session, Runnable change) {
            if (!free(session, DatastoreName.CANDIDATE)) {
                return Outcome.error(ErrorTag.IN_USE);
            }
            change.run();
            return Outcome.OK;
        }

        private void commit() {
            commits += candidate.equals(running) ? 0 : 1;
            running = candidate;
        }

        private Outcome end(long session) {
            for (var datastore : DatastoreName.values()) {
                unlock(session, datastore);
            }
            return Outcome.OK;
        }
    }

    @Property(tries = 2000)
    void sessionsSeeWhatTheModelSays(@ForAll("actions") List<Action> actions) throws IOException {
        var model = new Model();
        try (var store = Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT))) {
            for (var action : actions) {
                assertEquals(model.act(action), act(store, action), action.toString());
                assertEquals(model.running, nameIn(store, DatastoreName.RUNNING));
                assertEquals(model.candidate, nameIn(store, DatastoreName.CANDIDATE));
                assertEquals(!model.candidate.equals(model.running), store.candidateModified());
                assertEquals(model.commits, store.history().running().commit().id());
                for (var datastore : DatastoreName.values()) {
                    assertEquals(
                            Optional.ofNullable(model.locks.get(datastore)),
                            store.lockOn(datastore).map(lock -> lock.holder().sessionId()));
                }
            }
        }
    }

    private static Outcome act(Datastore store, Action action) {
        var caller = new Caller(action.session(), "user", "netconf");
        try {
            switch (action) {
                case Action.Lock lock -> store.lock(lock.datastore(), caller);
                case Action.Unlock unlock -> store.unlock(unlock.datastore(), caller);
                case Action.Edit edit ->
                    store.edit(caller, DatastoreName.CANDIDATE, Edits.named(edit.name()), EditOptions.DEFAULT);
                case Action.Discard _ -> store.discard(caller);
                case Action.Commit _ -> store.commit(caller, Optional.empty());
                case Action.End end -> store.sessionEnded(end.session());
            }
            return Outcome.OK;
        } catch (RpcException e) {
            var error = e.errors().getFirst();
            var holder = error.info().stream().map(info -> ((ErrorInfo.SessionId) info).id()).findFirst();
            return new Outcome(Optional.of(error.tag()), holder);
        }
    }

    private static String nameIn(Datastore store, DatastoreName datastore) {
        return store.content(datastore).child(Box.BOX)
                .map(ContainerNode.class::cast)
                .flatMap(box -> box.leaf("name"))
                .orElse("");
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        var session = Arbitraries.longs().between(1, 3);
        var datastore = Arbitraries.of(DatastoreName.class);
        Arbitrary<Action> locks = Combinators.combine(session, datastore).as(Action.Lock::new);
        Arbitrary<Action> unlocks = Combinators.combine(session, datastore).as(Action.Unlock::new);
        Arbitrary<Action> edits =
                Combinators.combine(session, Arbitraries.of("x", "y")).as(Action.Edit::new);
        Arbitrary<Action> discards = session.map(Action.Discard::new);
        Arbitrary<Action> commits = session.map(Action.Commit::new);
        Arbitrary<Action> ends = session.map(Action.End::new);
        return Arbitraries.oneOf(locks, unlocks, edits, edits, discards, commits, commits, ends)
                .list()
                .ofMaxSize(60);
    }
}
