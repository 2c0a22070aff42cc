package org.opennfx.backends.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How names are written on a CD, which has a tree of directories for each way. */
enum CdNaming {
    /** Eight letters and a suffix of three (ISO 9660, level 1), made unique by numbers. */
    PLAIN {
        @Override
        byte[] identifier(CdNode node) {
            var dot = node.name().lastIndexOf('.');
            var base = dot < 0 ? node.name() : node.name().substring(0, dot);
            var name = letters(base, 4) + "%04d".formatted(node.number());
            var suffix = dot < 0 ? "" : letters(node.name().substring(dot + 1), 3);
            return (node.isDirectory() ? name : name + "." + suffix + ";1").getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        byte[] text(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    },
    /** As they are, up to 64 characters (Joliet). */
    LONG {
        @Override
        byte[] identifier(CdNode node) {
            return text(node.name().substring(0, Math.min(node.name().length(), LONGEST)));
        }

        @Override
        byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
    };

    private static final int LONGEST = 64;

    abstract byte[] identifier(CdNode node);

    abstract byte[] text(String text);

    private static String letters(String text, int most) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return plain.substring(0, Math.min(plain.length(), most));
    }
}
