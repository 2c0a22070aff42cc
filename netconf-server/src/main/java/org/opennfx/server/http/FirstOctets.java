package org.opennfx.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.common.buffers.BufferData;
import java.util.Optional;

/** What has come of a connection whose protocol is not known yet; nothing is taken out of it. */
record FirstOctets(BufferData octets) {
    /** RFC 9113 3.4. */
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

    /** Whether they are those of HTTP/2, or the first of them. */
    boolean mayBePreface() {
        var known = Math.min(PREFACE.length, octets.available());
        for (var place = 0; place < known; place++) {
            if (octets.get(place) != PREFACE[place]) {
                return false;
            }
        }
        return true;
    }

    /** The first line, without its line feed; empty where more is to come of it. */
    Optional<String> line() {
        var end = octets.indexOf((byte) '\n');
        return end < 0 ? Optional.empty() : Optional.of(octets.readString(end));
    }
}
