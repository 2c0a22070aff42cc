package org.opennfx.server.restconf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.server.http.HttpRequest;

/**
 * What is to hold of a resource for a request to be done (RFC 9110 13.1). A condition on the time counts only where there is
 * none on the tag.
 */
record Conditions(
        Optional<Tags> match, Optional<Tags> noneMatch, Optional<Instant> modifiedSince, Optional<Instant> unmodifiedSince) {

    /**
     * Entity tags that a client has.
     *
     * @param any whether every version will do, as long as there is one
     */
    record Tags(boolean any, Set<String> texts) {
        /** Weak tags are no tags of this server, so that they match nothing. */
        static Tags of(String header) {
            if (header.strip().equals("*")) {
                return new Tags(true, Set.of());
            }
            return new Tags(false, Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toSet()));
        }

        boolean have(Optional<Version> version) {
            return version.filter(now -> any || texts.contains("\"" + now.etag() + "\"")).isPresent();
        }
    }

    static Conditions of(HttpRequest request) {
        return new Conditions(
                request.header("If-Match").map(Tags::of),
                request.header("If-None-Match").map(Tags::of),
                request.header("If-Modified-Since").flatMap(Conditions::time),
                request.header("If-Unmodified-Since").flatMap(Conditions::time));
    }

    /** What is no date is passed over (RFC 9110 13.1.3). */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * Lets a change through.
     *
     * @param version empty where the resource does not exist
     * @throws Refusal 412
     */
    void requireForChange(Optional<Version> version) {
        requireUnchanged(version);
        if (noneMatch.filter(tags -> tags.have(version)).isPresent()) {
            throw Refusal.preconditionFailed(
                    version.map(now -> "the resource is at \"" + now.etag() + "\"").orElse("the resource exists"));
        }
    }

    /**
     * Whether the client has this version already (304).
     *
     * @throws Refusal 412 where it wants another one
     */
    boolean isKnown(Version version) {
        requireUnchanged(Optional.of(version));
        return noneMatch.map(tags -> tags.have(Optional.of(version)))
                .orElseGet(() -> modifiedSince.filter(time -> !version.modified().isAfter(time)).isPresent());
    }

    private void requireUnchanged(Optional<Version> version) {
        if (match.filter(tags -> !tags.have(version)).isPresent()) {
            throw Refusal.preconditionFailed(version.map(now -> "the resource is at \"" + now.etag() + "\" by now")
                    .orElse("the resource does not exist"));
        }
        var changed = version.flatMap(now -> unmodifiedSince.filter(time -> now.modified().isAfter(time))).isPresent();
        if (match.isEmpty() && changed) {
            throw Refusal.preconditionFailed("the resource was changed after that time");
        }
    }
}
