package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.schema.Schema;

/** The capabilities of this server: only what it really does. */
final class Capability {
    static final String BASE_10 = "urn:ietf:params:netconf:base:1.0";
    static final String BASE_11 = "urn:ietf:params:netconf:base:1.1";

    private static final String PREFIX = "urn:ietf:params:netconf:capability:";

    private Capability() {}

    static List<String> all(Schema schema) {
        var all = new ArrayList<>(List.of(
                BASE_10,
                BASE_11,
                PREFIX + "candidate:1.0",
                PREFIX + "rollback-on-error:1.0",
                PREFIX + "validate:1.0",
                PREFIX + "validate:1.1"));
        return List.copyOf(all);
    }
}
