package org.opennfx.server.commands;

/**
 * What may stand at a place of a line.
 *
 * @param text the word, the value as it is written, in quotes where it needs them, or what stands for a kind of value such as {@code <name>}
 * @param mark what a list of them shows in front
 */
public record Offer(String text, String help, Kind kind, Mark mark) {
    /** What may be done with it while a line is typed. */
    public enum Kind {
        /** A word of the language: it may be shortened, and the space bar completes it. */
        WORD,
        /** Something that is there, such as the name of a VLAN: tab completes it. */
        VALUE,
        /** Stands for what cannot be listed. */
        PLACEHOLDER,
        /** The line can end here. */
        END
    }

    /** What a word of a statement leads to. */
    public enum Mark {
        NONE(' '),
        /** A level of the configuration. */
        LEVEL('>'),
        /** One of several. */
        SEVERAL('+');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }
    }

    public static Offer word(String text, String help) {
        return new Offer(text, help, Kind.WORD, Mark.NONE);
    }

    public static Offer value(String text, String help) {
        return new Offer(text, help, Kind.VALUE, Mark.NONE);
    }

    /** @param name of what is to be given, which is shown in angle brackets */
    public static Offer placeholder(String name, String help) {
        return new Offer("<" + name + ">", help, Kind.PLACEHOLDER, Mark.NONE);
    }

    /** The command may end here. */
    public static Offer end() {
        return new Offer("<[Enter]>", "Execute this command", Kind.END, Mark.NONE);
    }

    public Offer marked(Mark other) {
        return new Offer(text, help, kind, other);
    }

    /** Whether it is a word that can be typed out. */
    public boolean isLiteral() {
        return kind == Kind.WORD || kind == Kind.VALUE;
    }
}
