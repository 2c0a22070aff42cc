package org.opennfx.backends.host;

import java.time.Duration;

/**
 * How a machine is asked once whether it answers.
 *
 * @param size of the data in octets
 * @param patience for the answer
 * @param hops after which the question is dropped
 * @param whole whether it must not be sent in fragments
 */
public record EchoRequest(int size, Duration patience, int hops, boolean whole) {}
