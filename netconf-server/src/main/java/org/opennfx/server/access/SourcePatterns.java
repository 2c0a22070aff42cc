package org.opennfx.server.access;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses by patterns, as {@code from} of a public key gives them (PATTERNS in ssh_config(5)): separated by commas,
 * {@code *} for any characters, {@code ?} for one, and a leading {@code !} for addresses that are out whatever else
 * matches. An address is compared as text; names are never looked up, for whoever answers for an address would decide.
 */
public record SourcePatterns(List<Pattern> in, List<Pattern> out) {
    /** The patterns of a list; any text is one. */
    public static SourcePatterns parse(String list) {
        var byNegation = List.of(list.split(",")).stream()
                .collect(Collectors.partitioningBy(
                        pattern -> pattern.startsWith("!"), Collectors.mapping(SourcePatterns::compiled, Collectors.toList())));
        return new SourcePatterns(byNegation.get(false), byNegation.get(true));
    }

    private static Pattern compiled(String pattern) {
        var text = pattern.startsWith("!") ? pattern.substring(1) : pattern;
        return Pattern.compile(text.codePoints().mapToObj(SourcePatterns::element).collect(Collectors.joining()));
    }

    private static String element(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }

    boolean match(String address) {
        return anyOf(in, address) && !anyOf(out, address);
    }

    private static boolean anyOf(List<Pattern> patterns, String address) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(address).matches());
    }
}
