package org.opennfx.backends.host;

/** How many processes were ready to run, on an average over the last one, five and fifteen minutes. */
public record LoadAverages(double one, double five, double fifteen) {}
