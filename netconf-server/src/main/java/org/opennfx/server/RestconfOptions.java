package org.opennfx.server;

import java.util.OptionalInt;
import org.opennfx.server.http.HttpSettings;

/**
 * How RESTCONF is served.
 *
 * @param plainPort without TLS, on the loopback interface alone, whatever the server listens on; 0 picks a free one, and empty
 *     is none
 */
public record RestconfOptions(OptionalInt plainPort, HttpSettings limits) {
    /** Not at all. */
    public static final RestconfOptions NONE = new RestconfOptions(OptionalInt.empty(), HttpSettings.DEFAULT);

    public RestconfOptions plainPort(int port) {
        return new RestconfOptions(OptionalInt.of(port), limits);
    }

    public RestconfOptions limits(HttpSettings settings) {
        return new RestconfOptions(plainPort, settings);
    }
}
