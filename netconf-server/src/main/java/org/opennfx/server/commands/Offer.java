package org.opennfx.server.commands;

/**
 * What may follow at a place in a command.
 *
 * @param text a word or value as it is written, or the name of a kind of value in angle brackets
 * @param help one line for people, empty where there is nothing to say
 */
public record Offer(Kind kind, String text, String help) {
    /** What an offer is to whoever types. */
    public enum Kind {
        /** A word, which may be abbreviated. */
        WORD,
        /** A value that is there now. */
        VALUE,
        /** A description of values that cannot be listed. */
        PLACEHOLDER,
        /** The command may end here. */
        END
    }

    static Offer word(String text, String help) {
        return new Offer(Kind.WORD, text, help);
    }

    static Offer value(String text, String help) {
        return new Offer(Kind.VALUE, text, help);
    }

    static Offer placeholder(String name, String help) {
        return new Offer(Kind.PLACEHOLDER, "<" + name + ">", help);
    }

    static Offer end() {
        return new Offer(Kind.END, "<[Enter]>", "Execute this command");
    }
}
