package org.opennfx.server.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a session has said with {@code set cli}. */
final class Preferences {
    private final List<Runnable> followers = new ArrayList<>();
    private boolean completeOnSpace = true;
    private boolean timestamp;
    private OptionalInt screenLength = OptionalInt.empty();
    private OptionalInt screenWidth = OptionalInt.empty();
    private Optional<Duration> idle;
    private Optional<String> prompt = Optional.empty();

    /** @param idle what the session begins with */
    Preferences(Optional<Duration> idle) {
        this.idle = idle.filter(time -> !time.isZero());
    }

    /** @param action is done now, and after each change */
    void follow(Runnable action) {
        followers.add(action);
        action.run();
    }

    private void changed() {
        followers.forEach(Runnable::run);
    }

    boolean completesOnSpace() {
        return completeOnSpace;
    }

    void completeOnSpace(boolean on) {
        completeOnSpace = on;
        changed();
    }

    /** Whether the time stands before each answer. */
    boolean timestamp() {
        return timestamp;
    }

    void timestamp(boolean on) {
        timestamp = on;
        changed();
    }

    /** Rows of a page, 0 for no pages; empty where it is that of the terminal. */
    OptionalInt screenLength() {
        return screenLength;
    }

    void screenLength(int rows) {
        screenLength = OptionalInt.of(rows);
        changed();
    }

    /** Columns of a line, 0 for as many as there can be; empty where it is that of the terminal. */
    OptionalInt screenWidth() {
        return screenWidth;
    }

    void screenWidth(int columns) {
        screenWidth = OptionalInt.of(columns);
        changed();
    }

    /** After so long without a key the session ends; empty for never. */
    Optional<Duration> idle() {
        return idle;
    }

    void idle(Duration time) {
        idle = Optional.of(time).filter(it -> !it.isZero());
        changed();
    }

    /** What stands before commands of the operational mode, in place of what usually does. */
    Optional<String> prompt() {
        return prompt;
    }

    void prompt(String text) {
        prompt = Optional.of(text);
        changed();
    }
}
