package org.opennfx.backends.intention;

import java.util.function.Predicate;

/** Names of entries that a group is about, in angle brackets: {@code <ge-0/0/[0-3]>}. */
record Wildcard(String pattern) implements Predicate<String> {
    static boolean is(String key) {
        return key.startsWith("<") && key.endsWith(">");
    }

    /** Whether keys match; without angle brackets, only the same key does. */
    static Predicate<String> of(String key) {
        return is(key) ? new Wildcard(key.substring(1, key.length() - 1)) : key::equals;
    }

    @Override
    public boolean test(String key) {
        return matches(0, key, 0);
    }

    private boolean matches(int at, String key, int from) {
        if (at == pattern.length()) {
            return from == key.length();
        }
        if (pattern.charAt(at) == '*') {
            return matches(at + 1, key, from) || (from < key.length() && matches(at, key, from + 1));
        }
        if (from == key.length()) {
            return false;
        }
        var close = pattern.charAt(at) == '[' ? pattern.indexOf(']', at + 2) : -1;
        return close < 0
                ? isAny(pattern.charAt(at), key.charAt(from)) && matches(at + 1, key, from + 1)
                : isIn(pattern.substring(at + 1, close), key.charAt(from)) && matches(close + 1, key, from + 1);
    }

    private static boolean isAny(char wanted, char c) {
        return wanted == '?' || wanted == c;
    }

    private static boolean isIn(String choice, char c) {
        return (choice.startsWith("!") && choice.length() > 1) ? !isOneOf(choice.substring(1), c) : isOneOf(choice, c);
    }

    private static boolean isOneOf(String choice, char c) {
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
