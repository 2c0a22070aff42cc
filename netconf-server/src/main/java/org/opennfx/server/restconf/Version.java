package org.opennfx.server.restconf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.store.Etag;
import org.opennfx.server.http.HttpAnswer;

/**
 * The version of a resource (RFC 8040 3.4.1 and 3.5.1 to 3.5.2): the commit that changed it last.
 *
 * @param modified in whole seconds, for HTTP knows no shorter ones
 */
record Version(Etag etag, Instant modified) {
    static Version of(Commit commit) {
        return new Version(Etag.of(commit), commit.time().truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * The tag of one representation. Each has its own, since a strong one names octets (RFC 9110 8.8.1) and a cache would take
     * one for the other; that of JSON is the transaction id of NETCONF.
     */
    String tag(String mediaType) {
        return mediaType.equals(Encoding.JSON.mediaType()) ? etag.toString() : etag + mediaType.substring(mediaType.indexOf('+'));
    }

    /** Those of all representations: a change may be made under the condition of any of them, whatever it is written in. */
    Set<String> tags() {
        return Stream.of(Encoding.JSON.mediaType(), Encoding.XML.mediaType(), MediaTypes.XML_LIST)
                .map(this::tag)
                .collect(Collectors.toSet());
    }

    /** Tells the client of it, as of what it has or gets in this media type. */
    HttpAnswer on(HttpAnswer answer, String mediaType) {
        return answer.header("ETag", "\"" + tag(mediaType) + "\"").header("Last-Modified", HttpDate.of(modified));
    }
}
