package org.opennfx.datastore.codec;

import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * What may follow at a place in a statement.
 *
 * @param text a word as it is to be written, or the name of a kind of value in angle brackets
 * @param help one line for people; empty where there is nothing to say
 */
public record Offer(Kind kind, String text, String help) {
    /** What an offer is to whoever types. */
    public enum Kind {
        /** The name of a node, or a word between two parts of a statement, which may be cut short. */
        NAME,
        /** The name of a node with others in it. */
        LEVEL,
        /** The name of a node with several values. */
        SEVERAL,
        /** A value that is there, or one of those that there can be. */
        VALUE,
        /** What stands for values that cannot be listed. */
        PLACEHOLDER,
        /** A bracket around the values of a leaf-list. */
        BRACKET
    }

    boolean isName() {
        return switch (kind) {
            case NAME, LEVEL, SEVERAL -> true;
            case VALUE, PLACEHOLDER, BRACKET -> false;
        };
    }

    static Offer of(String name, SchemaNode node) {
        var kind =
                switch (node) {
                    case InnerSchema _ -> Kind.LEVEL;
                    case LeafListSchema _ -> Kind.SEVERAL;
                    case LeafSchema _, AnySchema _ -> Kind.NAME;
                };
        return new Offer(kind, name, Help.of(node));
    }

    static Offer word(String word, String help) {
        return new Offer(Kind.NAME, word, help);
    }

    static Offer value(String value, String help) {
        return new Offer(Kind.VALUE, SetWord.write(value), help);
    }

    static Offer placeholder(String name, String help) {
        return new Offer(Kind.PLACEHOLDER, "<" + name + ">", help);
    }
}
