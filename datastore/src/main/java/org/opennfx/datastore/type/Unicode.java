package org.opennfx.datastore.type;

/** Which texts can be written where. */
public final class Unicode {
    private Unicode() {}

    /** Whether a text has no character but those of a YANG string (RFC 7950 9.4), which XML has, too. */
    public static boolean isText(String text) {
        return isAscii(text)
                || text.codePoints().allMatch(c -> isInterchangeable(c) && (c >= ' ' || c == '\t' || c == '\n' || c == '\r'));
    }

    /** Whether a text has no characters but those that are printed of US-ASCII, as most have. */
    private static boolean isAscii(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has no halves of characters, and none that mean nothing to others (RFC 7493 2.1). */
    public static boolean isInterchangeable(String text) {
        return text.codePoints().allMatch(Unicode::isInterchangeable);
    }

    private static boolean isInterchangeable(int c) {
        var surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        var noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !surrogate && !noncharacter;
    }
}
