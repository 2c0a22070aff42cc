package org.opennfx.datastore.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.opennfx.datastore.journal.Commit;

/**
 * Names a version of a datastore or of a part of it (draft-ietf-netconf-transaction-id, RFC 8040 3.4.1.2): a text without
 * blanks, quotes and backslashes. Two versions of one thing never have the same, before and after a restart.
 */
public record Etag(String text) {
    /** The version that a client has which has none: matches nothing. */
    public static final Etag ASKED = new Etag("?");
    /** A version that has no name yet, for it is not committed. */
    public static final Etag UNKNOWN = new Etag("!");

    /** The version that a commit made; its time tells it from one of the same number in another life of the server. */
    public static Etag of(Commit commit) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, commit.time());
        return new Etag(commit.id() + "-" + Long.toString(micros, Character.MAX_RADIX));
    }

    @Override
    public String toString() {
        return text;
    }
}
