package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/**
 * Three sessions do anything in any order, time passes and the server crashes; a model of a few lines says what must come
 * of it.
 */
class SessionsPropertyTest {
    /** What a session does, or what befalls all of them. */
    sealed interface Action {
        record Lock(long session, DatastoreName datastore) implements Action {}

        record Unlock(long session, DatastoreName datastore) implements Action {}

        record Edit(long session, String name) implements Action {}

        record Discard(long session) implements Action {}

        /** @param seconds for a confirmed commit, how long it waits */
        record Commit(long session, Optional<Long> seconds, Optional<PersistId> persist, Optional<PersistId> persistId)
                implements Action {}

        record Cancel(long session, Optional<PersistId> persistId) implements Action {}

        record End(long session) implements Action {}

        record Pass(long seconds) implements Action {}

        record Crash() implements Action {}
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

    /** A confirmed commit that waits; session 0 is one that is gone. */
    record Pending(long session, Optional<PersistId> persist, long deadline, String before) {
        boolean answersTo(long other, Optional<PersistId> given) {
            return persist.isEmpty() ? session == other : given.isPresent();
        }
    }

    /** RFC 6241 7.5, 7.6, 8.3 and 8.4 in short; a datastore is the name in its box. */
    private static final class Model {
        private String running = "";
        private String candidate = "";
        private int commits;
        private long now;
        private Optional<Pending> pending = Optional.empty();
        private final Map<DatastoreName, Long> locks = new EnumMap<>(DatastoreName.class);

        Outcome act(Action action) {
            return switch (action) {
                case Action.Lock lock -> lock(lock.session(), lock.datastore());
                case Action.Unlock unlock -> unlock(unlock.session(), unlock.datastore());
                case Action.Edit edit -> write(edit.session(), () -> candidate = edit.name());
                case Action.Discard discard -> write(discard.session(), () -> candidate = running);
                case Action.Commit commit -> commit(commit);
                case Action.Cancel cancel -> cancel(cancel);
                case Action.End end -> end(end.session());
                case Action.Pass pass -> pass(pass.seconds());
                case Action.Crash _ -> crash();
            };
        }

        private Outcome lock(long session, DatastoreName datastore) {
            if (datastore == DatastoreName.RUNNING && pending.filter(one -> one.session() != session).isPresent()) {
                return Outcome.denied(pending.get().session());
            }
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

        private Outcome commit(Action.Commit asked) {
            if (!free(asked.session(), DatastoreName.CANDIDATE) || !free(asked.session(), DatastoreName.RUNNING)) {
                return Outcome.error(ErrorTag.IN_USE);
            }
            if (!known(asked.persistId())) {
                return Outcome.error(ErrorTag.INVALID_VALUE);
            }
            if (pending.filter(one -> !one.answersTo(asked.session(), asked.persistId())).isPresent()) {
                return Outcome.error(ErrorTag.IN_USE);
            }
            var before = pending.map(Pending::before).orElse(running);
            run(candidate);
            pending = asked.seconds().map(seconds -> new Pending(
                    asked.session(), asked.persist().or(() -> pending.flatMap(Pending::persist)), now + seconds, before));
            return Outcome.OK;
        }

        private boolean known(Optional<PersistId> given) {
            return given.isEmpty() || pending.map(Pending::persist).filter(given::equals).isPresent();
        }

        private void run(String next) {
            commits += next.equals(running) ? 0 : 1;
            running = next;
        }

        private Outcome cancel(Action.Cancel asked) {
            if (!known(asked.persistId())) {
                return Outcome.error(ErrorTag.INVALID_VALUE);
            }
            if (pending.isEmpty()) {
                return Outcome.error(ErrorTag.OPERATION_FAILED);
            }
            if (!pending.get().answersTo(asked.session(), asked.persistId())) {
                return Outcome.error(pending.get().persist().isEmpty() ? ErrorTag.IN_USE : ErrorTag.MISSING_ELEMENT);
            }
            return rollBack();
        }

        private Outcome rollBack() {
            var before = pending.map(Pending::before).orElse(running);
            candidate = candidate.equals(running) ? before : candidate;
            run(before);
            pending = Optional.empty();
            return Outcome.OK;
        }

        private Outcome end(long session) {
            if (pending.filter(one -> one.session() == session && one.persist().isEmpty()).isPresent()) {
                rollBack();
            }
            pending = pending.map(one -> one.session() == session
                    ? new Pending(0, one.persist(), one.deadline(), one.before())
                    : one);
            for (var datastore : DatastoreName.values()) {
                unlock(session, datastore);
            }
            return Outcome.OK;
        }

        private Outcome pass(long seconds) {
            now += seconds;
            return pending.filter(one -> one.deadline() <= now).isPresent() ? rollBack() : Outcome.OK;
        }

        private Outcome crash() {
            rollBack();
            candidate = running;
            locks.clear();
            return Outcome.OK;
        }
    }

    /** The datastores under test, which crash by being opened anew on what they have written. */
    private static final class Server implements AutoCloseable {
        private final Path state;
        private TestTime time = new TestTime();
        private Datastore store;

        Server() throws IOException {
            state = Files.createTempDirectory("sessions");
            store = open();
        }

        private Datastore open() throws IOException {
            return Datastore.open(DatastoreOptions.of(Box.EMPTY, DatastoreTest.BoxValidator.LENIENT)
                    .state(state)
                    .clock(time)
                    .alarms(() -> time));
        }

        void crash() throws IOException {
            store.close();
            time = new TestTime();
            store = open();
        }

        @Override
        public void close() throws IOException {
            store.close();
            try (var files = Files.list(state)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(state);
        }
    }

    @Property(tries = 1000)
    void sessionsSeeWhatTheModelSays(@ForAll("actions") List<Action> actions) throws IOException {
        var model = new Model();
        try (var server = new Server()) {
            for (var action : actions) {
                assertEquals(model.act(action), act(server, action), action.toString());
                assertAgree(model, server.store);
            }
        }
    }

    private static void assertAgree(Model model, Datastore store) {
        assertEquals(model.running, nameIn(store, DatastoreName.RUNNING));
        assertEquals(model.candidate, nameIn(store, DatastoreName.CANDIDATE));
        assertEquals(!model.candidate.equals(model.running), store.candidateModified());
        assertEquals(model.commits, store.history().running().commit().id());
        assertEquals(
                model.pending.map(Pending::session),
                store.confirmedCommit().map(commit -> commit.issuer().sessionId()));
        for (var datastore : DatastoreName.values()) {
            assertEquals(
                    Optional.ofNullable(model.locks.get(datastore)),
                    store.lockOn(datastore).map(lock -> lock.holder().sessionId()));
        }
    }

    private static Outcome act(Server server, Action action) throws IOException {
        var store = server.store;
        try {
            switch (action) {
                case Action.Lock lock -> store.lock(lock.datastore(), caller(lock.session()));
                case Action.Unlock unlock -> store.unlock(unlock.datastore(), caller(unlock.session()));
                case Action.Edit edit ->
                    store.edit(
                            caller(edit.session()), DatastoreName.CANDIDATE, Edits.named(edit.name()), EditOptions.DEFAULT);
                case Action.Discard discard -> store.discard(caller(discard.session()));
                case Action.Commit commit -> store.commit(caller(commit.session()), options(commit));
                case Action.Cancel cancel -> store.cancelCommit(caller(cancel.session()), cancel.persistId());
                case Action.End end -> store.sessionEnded(end.session());
                case Action.Pass pass -> server.time.pass(Duration.ofSeconds(pass.seconds()));
                case Action.Crash _ -> server.crash();
            }
            return Outcome.OK;
        } catch (RpcException e) {
            var error = e.errors().getFirst();
            var holder = error.info().stream()
                    .filter(ErrorInfo.SessionId.class::isInstance)
                    .map(info -> ((ErrorInfo.SessionId) info).id())
                    .findFirst();
            return new Outcome(Optional.of(error.tag()), holder);
        }
    }

    private static Caller caller(long session) {
        return new Caller(session, "user", "netconf");
    }

    private static CommitOptions options(Action.Commit commit) {
        var confirm = commit.seconds()
                .map(seconds -> new CommitOptions.Confirm(Duration.ofSeconds(seconds), commit.persist()));
        return new CommitOptions(confirm, commit.persistId(), Optional.empty());
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
        var datastore = Arbitraries.of(DatastoreName.RUNNING, DatastoreName.CANDIDATE);
        Arbitrary<Action> locks = Combinators.combine(session, datastore).as(Action.Lock::new);
        Arbitrary<Action> unlocks = Combinators.combine(session, datastore).as(Action.Unlock::new);
        Arbitrary<Action> edits =
                Combinators.combine(session, Arbitraries.of("x", "y")).as(Action.Edit::new);
        Arbitrary<Action> discards = session.map(Action.Discard::new);
        var token = Arbitraries.of("a", "b").map(PersistId::new).optional(0.4);
        Arbitrary<Action> commits = Combinators.combine(session, token)
                .as((who, persistId) -> new Action.Commit(who, Optional.empty(), Optional.empty(), persistId));
        Arbitrary<Action> confirmed = Combinators.combine(session, Arbitraries.longs().between(1, 20), token, token)
                .as((who, seconds, persist, persistId) ->
                        new Action.Commit(who, Optional.of(seconds), persist, persistId));
        Arbitrary<Action> cancels = Combinators.combine(session, token).as(Action.Cancel::new);
        Arbitrary<Action> ends = session.map(Action.End::new);
        Arbitrary<Action> time = Arbitraries.longs().between(1, 15).map(Action.Pass::new);
        Arbitrary<Action> crashes = Arbitraries.just(new Action.Crash());
        return Arbitraries.oneOf(
                        locks, unlocks, edits, edits, discards, commits, confirmed, confirmed, cancels, ends, time, crashes)
                .list()
                .ofMaxSize(60);
    }
}
