package org.opennfx.backends.host;

/** What a sensor of the machine shows. */
public record Temperature(String sensor, int celsius) {}
