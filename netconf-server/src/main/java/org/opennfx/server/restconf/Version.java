package org.opennfx.server.restconf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.store.Etag;
import org.opennfx.server.http.HttpAnswer;

/**
 * The version of a resource (RFC 8040 3.4.1 and 3.5.1 to 3.5.2): the commit that changed it last.
 *
 * @param modified in whole seconds, for HTTP knows no shorter ones
 */
record Version(Etag etag, Instant modified) {
    /** RFC 9110 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static Version of(Commit commit) {
        return new Version(Etag.of(commit), commit.time().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Tells the client of it. */
    HttpAnswer on(HttpAnswer answer) {
        return answer.header("ETag", "\"" + etag + "\"").header("Last-Modified", HTTP_DATE.format(modified));
    }
}
