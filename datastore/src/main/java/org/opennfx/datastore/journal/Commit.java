package org.opennfx.datastore.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Who changed running, and when.
 *
 * @param id counts commits from 1; 0 is the state before the first
 * @param client the front end and where it was called from
 * @param comment what the committer said of it
 */
public record Commit(long id, Instant time, String user, String client, Optional<String> comment) {
    /** Such as {@code cli}, without where it was called from. */
    public String frontEnd() {
        var end = client.indexOf(' ');
        return end < 0 ? client : client.substring(0, end);
    }
}
