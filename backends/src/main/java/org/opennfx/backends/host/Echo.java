package org.opennfx.backends.host;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one question.
 *
 * @param sequence its number, from 0
 * @param reply empty where nobody answered in time
 */
public record Echo(int sequence, Optional<Reply> reply) {
    /**
     * An answer.
     *
     * @param size of what came, in octets
     * @param hops that it could have gone on for
     * @param time since the question
     */
    public record Reply(String from, int size, int hops, Duration time) {}
}
