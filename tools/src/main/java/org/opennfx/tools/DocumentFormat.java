package org.opennfx.tools;

import java.util.Arrays;
import java.util.Locale;

/** How a configuration is written down. */
enum DocumentFormat {
    XML,
    JSON,
    SET,
    TEXT;

    /**
     * The format that the name of a file says, or else its first character: XML and JSON cannot begin otherwise. Set statements
     * are told from text by the first line that says something.
     */
    static DocumentFormat of(String file, byte[] content) {
        return Arrays.stream(values())
                .filter(format -> file.toLowerCase(Locale.ROOT).endsWith("." + format))
                .findFirst()
                .orElseGet(() -> ofFirstCharacter(content));
    }

    private static DocumentFormat ofFirstCharacter(byte[] content) {
        for (var each : content) {
            switch (each) {
                // white space, and the bytes of a byte order mark
                case ' ', '\t', '\r', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> { }
                case '<' -> {
                    return XML;
                }
                case '{', '[' -> {
                    return JSON;
                }
                default -> {
                    return TextFormat.isIn(content) ? TEXT : SET;
                }
            }
        }
        return SET;
    }

    /** As in the name of a file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
