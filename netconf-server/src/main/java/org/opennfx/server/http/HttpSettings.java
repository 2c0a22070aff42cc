package org.opennfx.server.http;

import java.time.Duration;

/**
 * Limits on what clients can make the server hold.
 *
 * @param longestBody in octets; a longer one is refused (413)
 * @param longestHead the header fields of a request together, in octets
 * @param bodyTime within which a body must have come as a whole
 * @param idle how long a connection may be without a request; a request has to come in this time, and so has the handshake
 * @param patience how long a client may take nothing of an answer
 * @param connections how many there may be at a time
 * @param streams requests at a time on a connection of HTTP/2
 */
public record HttpSettings(
        long longestBody, int longestHead, Duration bodyTime, Duration idle, Duration patience, int connections, int streams) {
    public static final HttpSettings DEFAULT = new HttpSettings(
            16L << 20, 16 << 10, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(30), 500, 64);

    /** One address cannot take all of them, nor can those who do not log in. */
    int connectionsOfAddress() {
        return Math.max(1, connections / 2);
    }

    int strangers() {
        return Math.max(1, connections / 2);
    }

    public HttpSettings longestBody(long octets) {
        return new HttpSettings(octets, longestHead, bodyTime, idle, patience, connections, streams);
    }

    /** All times alike. */
    public HttpSettings times(Duration each) {
        return new HttpSettings(longestBody, longestHead, each, each, each, connections, streams);
    }

    public HttpSettings connections(int most) {
        return new HttpSettings(longestBody, longestHead, bodyTime, idle, patience, most, streams);
    }
}
