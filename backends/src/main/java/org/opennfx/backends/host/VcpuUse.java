package org.opennfx.backends.host;

import java.time.Duration;

/**
 * A virtual CPU of a guest that runs.
 *
 * @param cpu the CPU of the machine that it is on, or was last
 * @param busy since the guest was booted
 */
public record VcpuUse(int number, int cpu, Duration busy) {}
