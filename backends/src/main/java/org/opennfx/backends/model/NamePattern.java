package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as commands and groups take it: a star stands for any text, a question mark for a character, brackets for one of
 * those in them, or, behind {@code !}, for one that is not. It takes at most the product of both lengths to compare.
 */
public record NamePattern(List<Part> parts) {
    /** What a part of a name may be. */
    sealed interface Part {
        record AnyText() implements Part {}

        record AnyCharacter() implements Part {}

        record Exactly(char c) implements Part {}

        record OneOf(String choice, boolean wanted) implements Part {}
    }

    public NamePattern {
        parts = List.copyOf(parts);
    }

    /** Brackets stand for themselves where they are not closed, or have nothing between them, or a range that ends before it begins. */
    public static NamePattern of(String text) {
        var parts = new ArrayList<Part>();
        for (var at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '*' -> parts.add(new Part.AnyText());
                case '?' -> parts.add(new Part.AnyCharacter());
                case '[' -> {
                    var close = text.indexOf(']', at + 2);
                    var choice = close < 0 ? "" : text.substring(at + 1, close);
                    parts.add(isChoice(choice) ? oneOf(choice) : new Part.Exactly('['));
                    at = isChoice(choice) ? close : at;
                }
                default -> parts.add(new Part.Exactly(text.charAt(at)));
            }
        }
        return new NamePattern(parts);
    }

    /** Whether it stands for its own text alone. */
    public boolean isName() {
        return parts.stream().allMatch(Part.Exactly.class::isInstance);
    }

    private static boolean isChoice(String choice) {
        for (var at = 1; at + 1 < choice.length(); at++) {
            if (choice.charAt(at) == '-' && choice.charAt(at - 1) > choice.charAt(at + 1)) {
                return false;
            }
        }
        return !choice.isEmpty();
    }

    private static Part oneOf(String choice) {
        var excluded = choice.startsWith("!") && choice.length() > 1;
        return new Part.OneOf(excluded ? choice.substring(1) : choice, !excluded);
    }

    /** A star takes more where what follows it does not fit; one before it need never be looked at again. */
    public boolean matches(String name) {
        var part = 0;
        var at = 0;
        var star = -1;
        var taken = 0;
        while (at < name.length()) {
            if (part < parts.size() && parts.get(part) instanceof Part.AnyText) {
                star = part++;
                taken = at;
            } else if (part < parts.size() && isOf(parts.get(part), name.charAt(at))) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        return parts.subList(part, parts.size()).stream().allMatch(Part.AnyText.class::isInstance);
    }

    private static boolean isOf(Part part, char c) {
        return switch (part) {
            case Part.AnyText(), Part.AnyCharacter() -> true;
            case Part.Exactly(var wanted) -> wanted == c;
            case Part.OneOf(var choice, var wanted) -> isIn(choice, c) == wanted;
        };
    }

    private static boolean isIn(String choice, char c) {
        for (var at = 0; at < choice.length(); at++) {
            if (at + 2 < choice.length() && choice.charAt(at + 1) == '-') {
                if (choice.charAt(at) <= c && c <= choice.charAt(at + 2)) {
                    return true;
                }
                at += 2;
            } else if (choice.charAt(at) == c) {
                return true;
            }
        }
        return false;
    }
}
