package org.opennfx.server.restconf;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opennfx.server.http.HttpRequest;

/**
 * What is to hold of a resource for a request to be done (RFC 9110 13.1). A condition on the time counts only where there is
 * none on the tag (13.2.2).
 */
record Conditions(
        Optional<Tags> match, Optional<Tags> noneMatch, Optional<Instant> modifiedSince, Optional<Instant> unmodifiedSince) {

    /**
     * Entity tags that a client has (RFC 9110 8.8.3).
     *
     * @param any whether every version will do, as long as there is one
     * @param strong what stands between the quotes
     * @param weak the same of those that are marked as weak, of which this server makes none
     */
    record Tags(boolean any, Set<String> strong, Set<String> weak) {
        private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

        static Tags of(String header) {
            if (header.strip().equals("*")) {
                return new Tags(true, Set.of(), Set.of());
            }
            var tags = TAG.matcher(header).results().collect(Collectors.partitioningBy(
                    tag -> tag.group(1) == null, Collectors.mapping(tag -> tag.group(2), Collectors.toSet())));
            return new Tags(false, tags.getOrDefault(true, Set.of()), tags.getOrDefault(false, Set.of()));
        }

        /** Whether the resource is at one of them for sure (RFC 9110 13.1.1). */
        boolean have(Current now) {
            return any ? now.exists() : now.tags().stream().anyMatch(strong::contains);
        }

        /** Whether the resource is at one of them, which may be weak (RFC 9110 13.1.2). */
        boolean know(Current now) {
            return have(now) || now.tags().stream().anyMatch(weak::contains);
        }

        /** As {@link #know}, of what the client would get in this media type. */
        boolean know(Current now, String mediaType) {
            return any ? now.exists() : now.tag(mediaType).filter(tag -> strong.contains(tag) || weak.contains(tag)).isPresent();
        }
    }

    /**
     * How the resource stands.
     *
     * @param version empty where it does not exist, or its versions are not told
     */
    record Current(boolean exists, Optional<Version> version) {
        private Set<String> tags() {
            return version.map(Version::tags).orElse(Set.of());
        }

        private Optional<String> tag(String mediaType) {
            return version.map(now -> now.tag(mediaType));
        }

        private boolean changedAfter(Instant time) {
            return version.filter(now -> now.modified().isAfter(time)).isPresent();
        }

        private String words() {
            return version.map(now -> "the resource is at \"" + now.etag() + "\"")
                    .orElse(exists ? "the resource has no entity tag" : "the resource does not exist");
        }
    }

    static Conditions of(HttpRequest request) {
        return new Conditions(
                request.header("If-Match").map(Tags::of),
                request.header("If-None-Match").map(Tags::of),
                request.header("If-Modified-Since").flatMap(HttpDate::parse),
                request.header("If-Unmodified-Since").flatMap(HttpDate::parse));
    }


    /**
     * Lets a change through.
     *
     * @throws Refusal 412
     */
    void requireForChange(Current now) {
        requireUnchanged(now);
        if (noneMatch.filter(tags -> tags.know(now)).isPresent()) {
            throw Refusal.preconditionFailed(now.words());
        }
    }

    /**
     * Whether the client has already what it would get in this media type (304).
     *
     * @throws Refusal 412 where it wants another one
     */
    boolean isKnown(Current now, String mediaType) {
        requireUnchanged(now);
        return noneMatch.map(tags -> tags.know(now, mediaType))
                .orElseGet(() -> now.version().isPresent() && modifiedSince.filter(time -> !now.changedAfter(time)).isPresent());
    }

    private void requireUnchanged(Current now) {
        if (match.filter(tags -> !tags.have(now)).isPresent()) {
            throw Refusal.preconditionFailed(now.words());
        }
        if (match.isEmpty() && unmodifiedSince.filter(now::changedAfter).isPresent()) {
            throw Refusal.preconditionFailed("the resource was changed after that time");
        }
    }
}
