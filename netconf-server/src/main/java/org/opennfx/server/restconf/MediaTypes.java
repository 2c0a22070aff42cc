package org.opennfx.server.restconf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what a client sends and what it takes (RFC 9110 8.3 and 12.5.1). */
final class MediaTypes {
    /** Media types that clients use for YANG data, with what is in them. */
    private static final Map<String, Encoding> ENCODINGS = Map.of(
            "application/yang-data+json", Encoding.JSON,
            "application/yang-data+xml", Encoding.XML,
            "application/json", Encoding.JSON,
            "application/xml", Encoding.XML,
            "text/json", Encoding.JSON,
            "text/xml", Encoding.XML);

    /** A list as a whole in XML (draft-ietf-netconf-list-pagination-rc-10 2.2). */
    static final String XML_LIST = "application/yang-data+xml-list";

    private MediaTypes() {}

    /** One of the alternatives that a client takes, and how much it likes it. */
    private record Range(String type, double weight) {
        boolean takes(String other) {
            return type.equals("*/*")
                    || type.equals(other)
                    || (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)));
        }

        private int precision() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    /** The media type of a body, without its parameters. */
    static Optional<String> essence(Optional<String> contentType) {
        return contentType.map(text -> text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** How YANG data is written down in a body of this type. */
    static Optional<Encoding> encoding(String essence) {
        return Optional.ofNullable(ENCODINGS.get(essence));
    }

    /** How a YANG patch is written down in a body of this type. */
    static Optional<Encoding> patchEncoding(String essence) {
        return Arrays.stream(Encoding.values()).filter(each -> each.patchMediaType().equals(essence)).findFirst();
    }

    /**
     * How the client wants to have an answer.
     *
     * @param preferred what it gets where it does not say, or likes both alike
     * @return empty where it takes neither
     */
    static Optional<Encoding> accepted(Optional<String> accept, Encoding preferred) {
        if (accept.isEmpty() || accept.get().isBlank()) {
            return Optional.of(preferred);
        }
        var ranges = ranges(accept.get());
        return Stream.of(preferred, preferred == Encoding.JSON ? Encoding.XML : Encoding.JSON)
                .filter(encoding -> weight(encoding, ranges) > 0)
                .max(Comparator.comparingDouble((Encoding encoding) -> weight(encoding, ranges))
                        .thenComparing(encoding -> encoding == preferred));
    }

    /** Whether the client names the media type of lists in XML among those that it takes. */
    static boolean acceptsXmlList(Optional<String> accept) {
        return accept.stream()
                .flatMap(text -> ranges(text).stream())
                .anyMatch(range -> range.type().equals(XML_LIST) && range.weight() > 0);
    }

    /** Whether the client takes an answer of this type. */
    static boolean isAccepted(Optional<String> accept, String type) {
        return accept.filter(text -> !text.isBlank())
                .map(text -> weight(type, ranges(text)) > 0)
                .orElse(true);
    }

    private static List<Range> ranges(String accept) {
        return Arrays.stream(accept.split(",")).flatMap(MediaTypes::range).toList();
    }

    private static double weight(Encoding encoding, List<Range> ranges) {
        var types = ENCODINGS.entrySet().stream().filter(entry -> entry.getValue() == encoding).map(Map.Entry::getKey);
        return Stream.concat(types, Stream.of(XML_LIST).filter(_ -> encoding == Encoding.XML))
                .mapToDouble(type -> weight(type, ranges))
                .max()
                .orElse(0);
    }

    /** That of the most precise range counts. */
    private static double weight(String type, List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.takes(type))
                .max(Comparator.comparingInt(Range::precision))
                .map(Range::weight)
                .orElse(0.0);
    }

    private static Stream<Range> range(String text) {
        var parts = text.strip().toLowerCase(Locale.ROOT).split(";", -1);
        var weight = Arrays.stream(parts).skip(1).map(String::strip).filter(each -> each.startsWith("q=")).findFirst();
        try {
            return Stream.of(new Range(parts[0].strip(), weight.map(q -> Double.parseDouble(q.substring(2))).orElse(1.0)));
        } catch (NumberFormatException _) {
            return Stream.empty();
        }
    }
}
