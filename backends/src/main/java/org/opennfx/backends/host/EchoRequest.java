package org.opennfx.backends.host;

import java.time.Duration;

/**
 * How a machine is asked whether it answers.
 *
 * @param size of the data in octets
 * @param interval between two questions
 * @param patience for the answer to the last one
 * @param hops after which a question is dropped
 * @param whole whether it must not be sent in fragments
 */
public record EchoRequest(int count, int size, Duration interval, Duration patience, int hops, boolean whole) {}
