package org.opennfx.backends.host;

/**
 * What of broadcast and multicast, at least one of them, may come in on a port.
 *
 * @param kilobits of both together, in kbit/s
 */
public record StormLimit(long kilobits, boolean broadcast, boolean multicast) {}
