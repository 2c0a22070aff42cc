package org.opennfx.datastore.type;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The ways in which a module can write the default of an integer, and no instance can (RFC 7950 9.2.1). */
final class DefaultInteger {
    private static final Pattern HEXADECIMAL = Pattern.compile("([+-]?)0x([0-9a-fA-F]+)");
    private static final Pattern OCTAL = Pattern.compile("([+-]?)0([0-7]+)");

    private DefaultInteger() {}

    /** The decimal form of a hexadecimal or octal number; any other text as it is. */
    static String decimal(String text) {
        var trimmed = text.strip();
        return in(HEXADECIMAL, 16, trimmed, in(OCTAL, 8, trimmed, text));
    }

    private static String in(Pattern notation, int radix, String number, String otherwise) {
        var found = notation.matcher(number);
        return found.matches() ? found.group(1) + new BigInteger(found.group(2), radix) : otherwise;
    }
}
