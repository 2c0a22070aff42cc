package org.opennfx.server.cli;

import java.util.OptionalInt;

/** What a session has said with {@code set cli}. */
final class Preferences {
    private boolean completeOnSpace = true;
    private OptionalInt screenLength = OptionalInt.empty();
    private OptionalInt screenWidth = OptionalInt.empty();

    boolean completesOnSpace() {
        return completeOnSpace;
    }

    void completeOnSpace(boolean on) {
        completeOnSpace = on;
    }

    /** Rows of a page, 0 for no pages; empty where it is that of the terminal. */
    OptionalInt screenLength() {
        return screenLength;
    }

    void screenLength(int rows) {
        screenLength = OptionalInt.of(rows);
    }

    OptionalInt screenWidth() {
        return screenWidth;
    }

    void screenWidth(int columns) {
        screenWidth = OptionalInt.of(columns);
    }
}
