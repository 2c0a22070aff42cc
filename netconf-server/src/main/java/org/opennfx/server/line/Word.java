package org.opennfx.server.line;

/**
 * A word of a line.
 *
 * @param text what it says, without quotes
 * @param column where it begins in the line, from 0
 * @param end behind its last character, or its closing quote
 * @param quoted whether it stands in quotes, so that it is a value whatever it says
 */
public record Word(String text, int column, int end, boolean quoted) {}
