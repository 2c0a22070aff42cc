package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.Locale;

/**
 * Is told how commits go, by one writer at a time, not always the one whose commit it is; must neither block nor fail. A
 * roll-back is a commit too, and so is one that changes nothing.
 */
public interface CommitMeter {
    /** Wants to know nothing. */
    CommitMeter NONE = new CommitMeter() {
        @Override
        public void phase(String phase, Duration took) {}

        @Override
        public void ended(Outcome outcome) {}
    };

    /** What became of a commit. */
    enum Outcome {
        /** It is running now. */
        MADE,
        /** It is not valid, or the platform cannot carry it. */
        REFUSED,
        /** The host could not follow, or the disk, and what was done was undone. */
        FAILED;

        /** As it is called among others: {@code made}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a commit is over.
     *
     * @param phase one of few: {@code validate}, {@code plan}, {@code intent}, {@code apply} and {@code committed}
     */
    void phase(String phase, Duration took);

    void ended(Outcome outcome);
}
