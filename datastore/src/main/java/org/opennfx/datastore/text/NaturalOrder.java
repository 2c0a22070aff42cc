package org.opennfx.datastore.text;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Names as people count them: the numbers in them by their values, so that {@code ge-0/0/2} is before {@code ge-0/0/10}. */
public final class NaturalOrder {
    /** Of those that differ in zeros before numbers alone, the shorter one is first. */
    public static final Comparator<String> OF_NAMES =
            Comparator.comparing(NaturalOrder::parts, NaturalOrder::compare).thenComparing(String::length);

    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");

    private NaturalOrder() {}

    private static String[] parts(String name) {
        return BETWEEN.split(name, -1);
    }

    private static int compare(String[] one, String[] other) {
        for (var at = 0; at < Math.min(one.length, other.length); at++) {
            var order = compare(one[at], other[at]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length, other.length);
    }

    private static int compare(String one, String other) {
        return isNumber(one) && isNumber(other) ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
