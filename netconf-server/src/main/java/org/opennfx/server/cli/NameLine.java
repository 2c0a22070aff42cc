package org.opennfx.server.cli;

import java.util.Optional;

/**
 * A name while it is typed.
 *
 * @param entered whether that has ended with the enter key
 * @param isOpen whether more may come
 */
record NameLine(String text, boolean isOpen, Optional<String> entered) {
    static final NameLine EMPTY = new NameLine("", true, Optional.empty());

    private static final int LONGEST = 64;
    private static final int DELETE = 0x7f;
    private static final int INTERRUPT = 3;
    private static final int ESCAPE = 0x1b;

    /** After one more key. */
    NameLine with(char key) {
        return switch (key) {
            case '\r', '\n' -> new NameLine(text, false, Optional.of(text.strip()).filter(name -> !name.isEmpty()));
            case ESCAPE, INTERRUPT -> new NameLine("", false, Optional.empty());
            case '\b', DELETE -> open(text.substring(0, Math.max(0, text.length() - 1)));
            default -> key > ' ' && key < DELETE && text.length() < LONGEST ? open(text + key) : this;
        };
    }

    private static NameLine open(String text) {
        return new NameLine(text, true, Optional.empty());
    }
}
