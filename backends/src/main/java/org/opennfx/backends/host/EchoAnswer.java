package org.opennfx.backends.host;

import java.time.Duration;

/** What came of one question. */
public sealed interface EchoAnswer {
    /**
     * The machine has answered.
     *
     * @param size of what came, in octets
     * @param hops that it could have gone on for
     * @param time since the question
     */
    record Reply(String from, int size, int hops, Duration time) implements EchoAnswer {}

    /** A router on the way has dropped the question, as it had passed as many as it may. */
    record Exceeded(String router) implements EchoAnswer {}

    /** Nobody has answered in time. */
    record Silence() implements EchoAnswer {}
}
