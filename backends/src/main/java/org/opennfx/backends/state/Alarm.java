package org.opennfx.backends.state;

import java.time.Instant;
import java.util.Optional;

/**
 * What is wrong now.
 *
 * @param since empty where it is not known
 * @param type the part of the device
 * @param brief what the longer text begins with
 */
public record Alarm(Optional<Instant> since, Severity severity, String type, String brief, String text) {
    /** How bad it is, in the device's words. */
    public enum Severity {
        MAJOR("Major"),
        MINOR("Minor");

        private final String text;

        Severity(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A major one that nobody knows the beginning of. */
    static Alarm major(String type, String brief, String text) {
        return new Alarm(Optional.empty(), Severity.MAJOR, type, brief, text);
    }
}
