package org.opennfx.datastore.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What a datastore is made of.
 *
 * @param state the directory that outlives the process; without one, all is forgotten at its end
 * @param initial what is running where there is no state yet; says also which schema it all has
 * @param subsystems in the order in which their steps run
 * @param clock the time that history and locks have
 * @param alarms makes what runs things later; it is closed with the datastores
 * @param writableRunning whether clients may write to running itself (RFC 6241 8.2)
 * @param startup whether there is a startup datastore, which is what is running after a start (RFC 6241 8.7)
 * @param retry how long to wait before the first new attempt, where the host could not be brought to running
 * @param guard decides who may change what
 * @param events tell what becomes of running
 * @param meter is told how commits go
 * @param intention says what is meant by a configuration
 */
public record DatastoreOptions(
        Optional<Path> state,
        ContainerNode initial,
        Validator validator,
        List<Subsystem> subsystems,
        Clock clock,
        Supplier<AlarmClock> alarms,
        boolean writableRunning,
        boolean startup,
        Duration retry,
        ChangeGuard guard,
        CommitEvents events,
        CommitMeter meter,
        Intention intention) {
    public DatastoreOptions {
        subsystems = List.copyOf(subsystems);
    }

    /** The datastores that there are. */
    List<DatastoreName> datastores() {
        return Stream.of(DatastoreName.values())
                .filter(datastore -> startup || datastore != DatastoreName.STARTUP)
                .toList();
    }

    /** @throws org.opennfx.datastore.error.RpcException operation-not-supported for one that is not there */
    void require(DatastoreName datastore) {
        if (!datastores().contains(datastore)) {
            throw RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, "there is no " + datastore + " datastore here")
                    .with(new ErrorInfo.BadElement(datastore.toString()))
                    .asException();
        }
    }

    /** In memory, without a host. */
    public static DatastoreOptions of(ContainerNode initial, Validator validator) {
        return new DatastoreOptions(
                Optional.empty(),
                initial,
                validator,
                List.of(),
                Clock.systemUTC(),
                () -> AlarmClock.onThread("datastore-alarms"),
                false,
                false,
                Duration.ofSeconds(1),
                ChangeGuard.NONE,
                CommitEvents.NONE,
                CommitMeter.NONE,
                Intention.LITERAL);
    }

    public DatastoreOptions state(Path directory) {
        return new DatastoreOptions(
                Optional.of(directory),
                initial,
                validator,
                subsystems,
                clock,
                alarms,
                writableRunning,
                startup,
                retry,
                guard,
                events,
                meter,
                intention);
    }

    public DatastoreOptions subsystems(List<Subsystem> all) {
        return new DatastoreOptions(
                state, initial, validator, all, clock, alarms, writableRunning, startup, retry, guard, events, meter, intention);
    }

    public DatastoreOptions clock(Clock other) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, other, alarms, writableRunning, startup, retry, guard, events, meter, intention);
    }

    public DatastoreOptions alarms(Supplier<AlarmClock> other) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, other, writableRunning, startup, retry, guard, events, meter, intention);
    }

    public DatastoreOptions writableRunning(boolean writable) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writable, startup, retry, guard, events, meter, intention);
    }

    public DatastoreOptions startup(boolean there) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writableRunning, there, retry, guard, events, meter, intention);
    }

    public DatastoreOptions retry(Duration wait) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writableRunning, startup, wait, guard, events, meter, intention);
    }

    /** Has every change asked about that a caller wants to make. */
    public DatastoreOptions guard(ChangeGuard access) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writableRunning, startup, retry, access, events, meter, intention);
    }

    /** Has what becomes of running told. */
    public DatastoreOptions events(CommitEvents told) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writableRunning, startup, retry, guard, told, meter, intention);
    }

    /** Has told how commits go. */
    public DatastoreOptions meter(CommitMeter told) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writableRunning, startup, retry, guard, events, told, intention);
    }

    /** Has something else meant by a configuration than what is written. */
    public DatastoreOptions intention(Intention other) {
        return new DatastoreOptions(
                state, initial, validator, subsystems, clock, alarms, writableRunning, startup, retry, guard, events, meter, other);
    }

    /** Decides about what is meant. */
    Validator intended() {
        return new IntentionValidator(intention, validator);
    }
}
