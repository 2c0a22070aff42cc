package org.opennfx.datastore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Three sessions, each with the shared candidate or one of its own, do anything in any order, time passes and the server
 * crashes; a model of a few lines says what must come of it.
 */
class SessionsPropertyTest {
    /** What a session does, or what befalls all of them. */
    sealed interface Action {
        record Lock(long session, DatastoreName datastore) implements Action {}

        record Unlock(long session, DatastoreName datastore) implements Action {}

        record Edit(long session, String name) implements Action {}

        record Port(long session, String number, Operation operation) implements Action {}

        /** A session is over, and another one comes that has a private candidate. */
        record Private(long session) implements Action {}

        record Read(long session) implements Action {}

        record Update(long session, ResolutionMode mode) implements Action {}

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
    record Pending(long session, Optional<PersistId> persist, long deadline, Map<String, String> before) {
        boolean answersTo(long other, Optional<PersistId> given) {
            return persist.isEmpty() ? session == other : given.isPresent();
        }
    }

    /** A private candidate: what it was begun with, and what it is now; both empty where it was not begun. */
    record Own(Optional<Map<String, String>> base, Optional<Map<String, String>> content, boolean locked) {
        static final Own UNUSED = new Own(Optional.empty(), Optional.empty(), false);

        Own with(Map<String, String> since, Map<String, String> now) {
            return new Own(Optional.of(since), Optional.of(now), locked);
        }
    }

    /** RFC 6241 7.5, 7.6, 8.3 and 8.4 and the draft in short; a datastore is the name in its box, and its ports. */
    private static final class Model {
        private Map<String, String> running = Map.of();
        private Map<String, String> candidate = Map.of();
        private final Map<Long, Own> own = new HashMap<>();
        private int commits;
        private long now;
        private Optional<Pending> pending = Optional.empty();
        private final Map<DatastoreName, Long> locks = new EnumMap<>(DatastoreName.class);

        Outcome act(Action action) {
            return switch (action) {
                case Action.Lock lock -> lock(lock.session(), lock.datastore());
                case Action.Unlock unlock -> unlock(unlock.session(), unlock.datastore());
                case Action.Edit edit -> write(edit.session(), box -> box.put("name", edit.name()));
                case Action.Port port -> write(port.session(), box -> {
                    if (port.operation() == Operation.REMOVE) {
                        box.remove(port.number());
                    } else {
                        box.put(port.number(), "");
                    }
                });
                case Action.Private some -> makePrivate(some.session());
                case Action.Read read -> read(read.session());
                case Action.Update update -> update(update.session(), update.mode());
                case Action.Discard discard -> discard(discard.session());
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
            if (datastore == DatastoreName.CANDIDATE && own.containsKey(session)) {
                return lockOwn(session);
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

        private Outcome lockOwn(long session) {
            var mine = own.get(session);
            if (mine.locked()) {
                return Outcome.denied(session);
            }
            if (!mine.base().equals(mine.content())) {
                return Outcome.denied(0);
            }
            own.put(session, new Own(mine.base(), mine.content(), true));
            return Outcome.OK;
        }

        private Outcome unlock(long session, DatastoreName datastore) {
            if (datastore == DatastoreName.CANDIDATE && own.containsKey(session)) {
                var mine = own.get(session);
                own.put(session, new Own(mine.base(), mine.base(), false));
                return mine.locked() ? Outcome.OK : notLocked(session, mine);
            }
            if (!locks.remove(datastore, session)) {
                return Outcome.error(ErrorTag.OPERATION_FAILED);
            }
            if (datastore == DatastoreName.CANDIDATE) {
                candidate = running;
            }
            return Outcome.OK;
        }

        private Outcome notLocked(long session, Own mine) {
            own.put(session, mine);
            return Outcome.error(ErrorTag.OPERATION_FAILED);
        }

        private Outcome makePrivate(long session) {
            end(session);
            own.put(session, Own.UNUSED);
            return Outcome.OK;
        }

        private Outcome read(long session) {
            own.computeIfPresent(session, (_, mine) -> mine.content().isPresent() ? mine : mine.with(running, running));
            return Outcome.OK;
        }

        private Outcome update(long session, ResolutionMode mode) {
            read(session);
            return Optional.ofNullable(own.get(session))
                    .flatMap(mine -> merged(mine.base().get(), mine.content().get(), running, mode))
                    .map(merged -> {
                        own.put(session, own.get(session).with(running, merged));
                        return Outcome.OK;
                    })
                    .orElse(Outcome.error(ErrorTag.OPERATION_FAILED));
        }

        /** Empty where something has become different on both sides, and not the same. */
        private static Optional<Map<String, String>> merged(
                Map<String, String> base, Map<String, String> mine, Map<String, String> theirs, ResolutionMode mode) {
            var merged = new TreeMap<>(theirs);
            var names = new TreeSet<>(base.keySet());
            names.addAll(mine.keySet());
            for (var name : names) {
                var is = Optional.ofNullable(mine.get(name));
                var was = Optional.ofNullable(base.get(name));
                var other = Optional.ofNullable(theirs.get(name));
                var conflict = !is.equals(was) && !other.equals(was) && !is.equals(other);
                if (conflict && mode == ResolutionMode.REVERT_ON_CONFLICT) {
                    return Optional.empty();
                }
                if (!is.equals(was) && !(conflict && mode == ResolutionMode.PREFER_RUNNING)) {
                    is.ifPresentOrElse(value -> merged.put(name, value), () -> merged.remove(name));
                }
            }
            return Optional.of(merged);
        }

        private Outcome discard(long session) {
            if (own.containsKey(session)) {
                own.computeIfPresent(session, (_, mine) -> new Own(mine.base(), mine.base(), mine.locked()));
                return Outcome.OK;
            }
            if (!free(session, DatastoreName.CANDIDATE)) {
                return Outcome.error(ErrorTag.IN_USE);
            }
            candidate = running;
            return Outcome.OK;
        }

        private boolean free(long session, DatastoreName datastore) {
            return locks.getOrDefault(datastore, session) == session;
        }

        private Outcome write(long session, Consumer<Map<String, String>> change) {
            var isOwn = own.containsKey(session);
            if (!isOwn && !free(session, DatastoreName.CANDIDATE)) {
                return Outcome.error(ErrorTag.IN_USE);
            }
            read(session);
            var next = new TreeMap<>(isOwn ? own.get(session).content().get() : candidate);
            change.accept(next);
            if (isOwn) {
                own.put(session, own.get(session).with(own.get(session).base().get(), next));
            } else {
                candidate = next;
            }
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
            var next = own.containsKey(asked.session()) ? ofOwn(own.get(asked.session())) : Optional.of(candidate);
            if (next.isEmpty()) {
                return Outcome.error(ErrorTag.OPERATION_FAILED);
            }
            var before = pending.map(Pending::before).orElse(running);
            candidate = own.containsKey(asked.session())
                    ? merged(running, candidate, next.get(), ResolutionMode.PREFER_CANDIDATE).orElseThrow()
                    : candidate;
            own.computeIfPresent(asked.session(), (_, mine) -> new Own(Optional.empty(), Optional.empty(), mine.locked()));
            run(next.get());
            pending = asked.seconds().map(seconds -> new Pending(
                    asked.session(), asked.persist().or(() -> pending.flatMap(Pending::persist)), now + seconds, before));
            return Outcome.OK;
        }

        private Optional<Map<String, String>> ofOwn(Own mine) {
            return mine.content().isEmpty()
                    ? Optional.of(running)
                    : merged(mine.base().get(), mine.content().get(), running, ResolutionMode.REVERT_ON_CONFLICT);
        }

        private boolean known(Optional<PersistId> given) {
            return given.isEmpty() || pending.map(Pending::persist).filter(given::equals).isPresent();
        }

        private void run(Map<String, String> next) {
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
            candidate = merged(running, candidate, before, ResolutionMode.PREFER_CANDIDATE).orElseThrow();
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
            own.remove(session);
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
            own.clear();
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
        assertEquals(model.running, box(store.running()));
        assertEquals(model.candidate, box(store.candidate()));
        model.own.forEach((session, mine) -> mine.content().ifPresent(
                content -> assertEquals(content, box(store.content(caller(session), DatastoreName.CANDIDATE)))));
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
                case Action.Port port ->
                    store.edit(
                            caller(port.session()),
                            DatastoreName.CANDIDATE,
                            Edits.box(Edits.port(port.number(), port.operation())),
                            EditOptions.DEFAULT);
                case Action.Private some -> {
                    store.sessionEnded(some.session());
                    store.makePrivate(caller(some.session()));
                }
                case Action.Read read -> store.content(caller(read.session()), DatastoreName.CANDIDATE);
                case Action.Update update -> store.update(caller(update.session()), update.mode());
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

    private static Map<String, String> box(ContainerNode root) {
        var content = new TreeMap<String, String>();
        root.child(Box.BOX).map(ContainerNode.class::cast).ifPresent(box -> {
            box.leaf("name").ifPresent(name -> content.put("name", name));
            box.entries("port").forEach(port -> content.put(port.leaf("number").orElseThrow(), ""));
        });
        return content;
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        var session = Arbitraries.longs().between(1, 3);
        var datastore = Arbitraries.of(DatastoreName.RUNNING, DatastoreName.CANDIDATE);
        Arbitrary<Action> locks = Combinators.combine(session, datastore).as(Action.Lock::new);
        Arbitrary<Action> unlocks = Combinators.combine(session, datastore).as(Action.Unlock::new);
        Arbitrary<Action> edits =
                Combinators.combine(session, Arbitraries.of("x", "y")).as(Action.Edit::new);
        Arbitrary<Action> ports = Combinators.combine(
                        session, Arbitraries.of("1", "2"), Arbitraries.of(Operation.MERGE, Operation.REMOVE))
                .as(Action.Port::new);
        Arbitrary<Action> privates = session.map(Action.Private::new);
        Arbitrary<Action> reads = session.map(Action.Read::new);
        Arbitrary<Action> updates =
                Combinators.combine(session, Arbitraries.of(ResolutionMode.class)).as(Action.Update::new);
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
        return Arbitraries.oneOf(List.of(
                        locks, unlocks, edits, edits, ports, ports, privates, reads, updates, discards, commits, confirmed,
                        confirmed, cancels, ends, time, crashes))
                .list()
                .ofMaxSize(60);
    }
}
