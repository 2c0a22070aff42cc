package org.opennfx.server.access;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a login class says about sessions, beside what they may do.
 *
 * @param zone in which the hours are meant
 * @param idle after so long without a request a session ends; empty where the class leaves it to the server
 */
public record SessionTerms(AccessHours hours, ZoneId zone, Optional<Duration> idle) {
    /** Those of the predefined classes: none. */
    public static final SessionTerms NONE = new SessionTerms(AccessHours.ALWAYS, ZoneOffset.UTC, Optional.empty());
}
