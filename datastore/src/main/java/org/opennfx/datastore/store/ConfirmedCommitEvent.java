package org.opennfx.datastore.store;

import java.time.Duration;
import org.opennfx.datastore.host.Caller;

/** A turn in the life of a confirmed commit, in the words of RFC 6470 2.2 (netconf-confirmed-commit). */
public sealed interface ConfirmedCommitEvent {
    /** It waits for its confirmation from now on. */
    record Start(Caller caller, Duration timeout) implements ConfirmedCommitEvent {}

    /** A follow-up has set the time anew. */
    record Extend(Caller caller, Duration timeout) implements ConfirmedCommitEvent {}

    /** It is confirmed. */
    record Complete(Caller caller) implements ConfirmedCommitEvent {}

    /** It is undone by cancel-commit, or because the session ended that it belonged to. */
    record Cancel(Caller caller) implements ConfirmedCommitEvent {}

    /** It is undone because its time is over. */
    record Timeout() implements ConfirmedCommitEvent {}
}
