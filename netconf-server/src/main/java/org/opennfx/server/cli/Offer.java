package org.opennfx.server.cli;

/**
 * What may stand at a place of a line.
 *
 * @param text the word, the value, or what stands for a kind of value such as {@code <name>}
 * @param mark what a list of them shows in front
 */
public record Offer(String text, String help, Kind kind, Mark mark) {
    /** What may be done with it while a line is typed. */
    public enum Kind {
        /** A word of the language: it may be shortened, and the space bar completes it. */
        KEYWORD,
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

        char sign() {
            return sign;
        }
    }

    static Offer of(org.opennfx.server.commands.Offer offer) {
        var kind = switch (offer.kind()) {
            case WORD -> Kind.KEYWORD;
            case VALUE -> Kind.VALUE;
            case PLACEHOLDER -> Kind.PLACEHOLDER;
            case END -> Kind.END;
        };
        return new Offer(offer.text(), offer.help(), kind, Mark.NONE);
    }

    public static Offer keyword(String text, String help) {
        return new Offer(text, help, Kind.KEYWORD, Mark.NONE);
    }

    public static Offer value(String text, String help) {
        return new Offer(text, help, Kind.VALUE, Mark.NONE);
    }

    /** @param name of what is to be given, which is shown in angle brackets */
    public static Offer placeholder(String name, String help) {
        return new Offer("<" + name + ">", help, Kind.PLACEHOLDER, Mark.NONE);
    }

    public static Offer end(String help) {
        return new Offer("<[Enter]>", help, Kind.END, Mark.NONE);
    }

    public Offer marked(Mark other) {
        return new Offer(text, help, kind, other);
    }

    /** Whether it is a word that can be typed out. */
    boolean isLiteral() {
        return kind == Kind.KEYWORD || kind == Kind.VALUE;
    }
}
