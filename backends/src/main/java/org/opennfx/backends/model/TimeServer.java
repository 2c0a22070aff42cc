package org.opennfx.backends.model;

/**
 * A server that is asked for the time.
 *
 * @param name its address or name
 * @param preferred whether it goes before the others
 * @param checked whether its answers are checked with a key
 */
public record TimeServer(String name, boolean preferred, boolean checked) {}
