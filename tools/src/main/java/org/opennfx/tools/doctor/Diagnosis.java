package org.opennfx.tools.doctor;

import java.util.Optional;

/**
 * What a check has seen.
 *
 * @param subject what was looked at
 * @param remedy the command that mends it
 */
public record Diagnosis(String subject, Condition condition, String words, Optional<String> remedy) {
    static Diagnosis ok(String subject, String words) {
        return new Diagnosis(subject, Condition.OK, words, Optional.empty());
    }

    static Diagnosis warning(String subject, String words) {
        return new Diagnosis(subject, Condition.WARNING, words, Optional.empty());
    }

    static Diagnosis missing(String subject, String words) {
        return new Diagnosis(subject, Condition.MISSING, words, Optional.empty());
    }

    static Diagnosis unseen(String subject, String words) {
        return new Diagnosis(subject, Condition.UNSEEN, words, Optional.empty());
    }

    Diagnosis mendedBy(String command) {
        return new Diagnosis(subject, condition, words, Optional.of(command));
    }
}
