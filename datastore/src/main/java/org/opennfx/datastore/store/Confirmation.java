package org.opennfx.datastore.store;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Finality;

/**
 * The confirmed commit that is ongoing, if any, and who may do what meanwhile (RFC 6241 8.4). For the writer alone, but
 * for {@link #ongoing}.
 */
final class Confirmation {
    private final Clock clock;
    private final AlarmClock alarms;
    private AlarmClock.Alarm alarm = () -> {};
    private volatile Optional<ConfirmedCommit> ongoing = Optional.empty();
    /** Counts the waits, so that an alarm which comes too late is known. */
    private long wait;
    private boolean overdue;

    Confirmation(Clock clock, AlarmClock alarms) {
        this.clock = clock;
        this.alarms = alarms;
    }

    Optional<ConfirmedCommit> ongoing() {
        return ongoing;
    }

    /** What is written directly while one is ongoing would be undone with it. */
    Finality finalityOfWrites() {
        return ongoing.isPresent() ? Finality.TENTATIVE : Finality.FINAL;
    }

    /** The one that this wait is for, unless it has ended or waits anew. */
    Optional<ConfirmedCommit> waitingSince(long number) {
        return ongoing.filter(_ -> number == wait);
    }

    /**
     * Lets through who may commit.
     *
     * @throws RpcException invalid-value for a persist-id that is not that of the ongoing one; in-use where there is one
     *     that the caller can neither extend nor confirm
     */
    void admitCommit(Caller caller, Optional<PersistId> given) {
        given.ifPresent(this::requireMatch);
        ongoing.filter(commit -> overdue || !speaksFor(caller, given, commit)).ifPresent(commit -> {
            throw inUse(commit).asException();
        });
    }

    /** The one that the caller may cancel (RFC 6241 8.4.4.1). */
    ConfirmedCommit admitCancel(Caller caller, Optional<PersistId> given) {
        given.ifPresent(this::requireMatch);
        var commit = ongoing.orElseThrow(() ->
                RpcError.protocol(ErrorTag.OPERATION_FAILED, "no confirmed commit is ongoing").asException());
        if (speaksFor(caller, given, commit)) {
            return commit;
        }
        throw commit.persist().isEmpty()
                ? inUse(commit).asException()
                : RpcError.protocol(ErrorTag.MISSING_ELEMENT, "the ongoing confirmed commit needs its persist-id")
                        .with(new ErrorInfo.BadElement("persist-id"))
                        .asException();
    }

    private void requireMatch(PersistId given) {
        if (ongoing.flatMap(ConfirmedCommit::persist).filter(given::equals).isEmpty()) {
            throw RpcError.protocol(ErrorTag.INVALID_VALUE, "no ongoing confirmed commit has this persist-id")
                    .with(new ErrorInfo.BadElement("persist-id"))
                    .asException();
        }
    }

    private static boolean speaksFor(Caller caller, Optional<PersistId> given, ConfirmedCommit commit) {
        return given.isPresent() || commit.isOpenTo(caller);
    }

    private static RpcError inUse(ConfirmedCommit commit) {
        return RpcError.protocol(
                ErrorTag.IN_USE, commit.persist().isEmpty() ? commit.toString() : commit + ", give its persist-id");
    }

    /** @throws RpcException lock-denied, as RFC 6241 7.5 has it for running */
    void admitLockOnRunning(Caller caller) {
        ongoing.filter(commit -> !commit.issuer().sameSession(caller)).ifPresent(commit -> {
            throw Locks.denied(commit.toString(), commit.issuer().sessionId()).asException();
        });
    }

    /** @throws RpcException lock-denied, for what is to be locked may be undone (RFC 5717 2.6.2) */
    void admitPartialLock() {
        ongoing.ifPresent(commit -> {
            throw Locks.denied(commit.toString(), commit.issuer().sessionId())
                    .appTag("outstanding-confirmed-commit")
                    .asException();
        });
    }

    /** What a commit is in the life of a confirmed one, if it is made now. */
    Optional<ConfirmedCommitEvent> turn(Caller caller, CommitOptions how) {
        if (how.confirm().isEmpty()) {
            return ongoing.map(_ -> new ConfirmedCommitEvent.Complete(caller));
        }
        var timeout = how.confirm().get().timeout();
        return Optional.of(
                ongoing.isPresent()
                        ? new ConfirmedCommitEvent.Extend(caller, timeout)
                        : new ConfirmedCommitEvent.Start(caller, timeout));
    }

    /**
     * Starts to wait, or starts anew. The token of the one before stays, unless there is another.
     *
     * @param expire is called when the time is over, with the number of this wait
     */
    void await(Caller caller, CommitOptions.Confirm asked, LongConsumer expire) {
        var persist = asked.persist().or(() -> ongoing.flatMap(ConfirmedCommit::persist));
        var number = ++wait;
        alarm.cancel();
        alarm = alarms.set(asked.timeout(), () -> expire.accept(number));
        ongoing = Optional.of(new ConfirmedCommit(caller, persist, clock.instant().plus(asked.timeout())));
    }

    /** Ends a session that the ongoing one does not depend on. */
    void sessionEnded(long session) {
        ongoing = ongoing.map(commit -> commit.withoutSession(session));
    }

    /** It was to be undone, and that could not be written: nobody can confirm it any more. */
    void overdue() {
        alarm.cancel();
        overdue = true;
    }

    /** It is confirmed or undone. */
    void end() {
        alarm.cancel();
        overdue = false;
        ongoing = Optional.empty();
    }
}
