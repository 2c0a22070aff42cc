package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.ResolutionMode;

/** The capabilities of the protocol as this server speaks it: only what it really does. */
public final class Capability {
    static final String BASE_10 = "urn:ietf:params:netconf:base:1.0";
    static final String BASE_11 = "urn:ietf:params:netconf:base:1.1";

    private static final String PREFIX = "urn:ietf:params:netconf:capability:";

    private static final String URL = PREFIX + "url:1.0?scheme=file";

    private static final String RESOLUTION_MODES =
            Stream.of(ResolutionMode.values()).map(ResolutionMode::toString).collect(Collectors.joining(","));

    /** A client that has it too works on a candidate of its own (draft-ietf-netconf-privcand 4.5). */
    private static final String PRIVATE_CANDIDATE = PREFIX + "private-candidate:1.0";

    /** All of them; those of modules come on top. */
    public static final List<String> ALL = List.of(
            BASE_10,
            BASE_11,
            PREFIX + "candidate:1.0",
            PREFIX + "confirmed-commit:1.0",
            PREFIX + "confirmed-commit:1.1",
            PREFIX + "rollback-on-error:1.0",
            PREFIX + "validate:1.0",
            PREFIX + "validate:1.1",
            PREFIX + "partial-lock:1.0",
            PRIVATE_CANDIDATE + "?supported-resolution-modes=" + RESOLUTION_MODES,
            PREFIX + "txid:etag:1.0",
            URL,
            PREFIX + "xpath:1.0",
            PREFIX + "with-defaults:1.0?basic-mode=explicit&also-supported=report-all,report-all-tagged,trim",
            PREFIX + "with-operational-defaults:1.0?basic-mode=explicit&also-supported=report-all,report-all-tagged,trim");

    /** All of them, and those of what only some servers have. */
    public static List<String> of(Datastore datastore) {
        return of(datastore, List.of());
    }

    /** @param schemes those of URLs of other machines, which clients may use as well */
    public static List<String> of(Datastore datastore, List<String> schemes) {
        var all = new ArrayList<>(ALL);
        var urls = Stream.concat(Stream.of(URL), schemes.stream()).collect(Collectors.joining(","));
        all.replaceAll(capability -> capability.equals(URL) ? urls : capability);
        if (datastore.writableRunning()) {
            all.add(PREFIX + "writable-running:1.0");
        }
        if (datastore.datastores().contains(DatastoreName.STARTUP)) {
            all.add(PREFIX + "startup:1.0");
        }
        return all;
    }

    /** Whether a client asks for a candidate of its own; what it says of resolution modes does not matter. */
    static boolean isPrivateCandidateIn(Set<String> capabilities) {
        return capabilities.stream()
                .anyMatch(each -> each.equals(PRIVATE_CANDIDATE) || each.startsWith(PRIVATE_CANDIDATE + "?"));
    }

    private Capability() {}
}
