package org.opennfx.datastore.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** Values in JSON: a type says in which form its values stand there (RFC 7951 6). */
final class JsonValues {
    /** No integer of YANG that is a number in JSON has more. */
    private static final int MOST_DIGITS = 10;

    private JsonValues() {}

    /**
     * A value that a type takes.
     *
     * @param text canonical
     * @param form the one that it has in the document, where the type alone says another for this text
     */
    record Read(String text, Optional<JsonForm> form) {}

    /** As {@link #parse}. */
    static Read read(ValueType type, JsonForm form, String text) throws InvalidValue {
        var canonical = parse(type, form, text);
        return new Read(canonical, Optional.of(form).filter(given -> given != type.jsonForm(canonical)));
    }

    /**
     * Checks a value and gives its canonical text.
     *
     * @param form the form that it has in the document
     * @param text what it says there, without quotes
     */
    private static String parse(ValueType type, JsonForm form, String text) throws InvalidValue {
        return switch (type) {
            case ValueType.LeafrefType leafref -> parse(leafref.target(), form, text);
            case ValueType.UnionType union -> member(union, form, text);
            default -> {
                var wanted = type.jsonForm(text);
                if (form != wanted) {
                    requireValue(type, form, text);
                    throw new InvalidValue("the value must be " + name(wanted) + ", not " + name(form));
                }
                yield type.parse(form == JsonForm.NUMBER ? integer(text) : text, Prefixes.MODULE_NAMES);
            }
        };
    }

    /** What is no value in any form is told in the words of all formats. */
    private static void requireValue(ValueType type, JsonForm form, String text) throws InvalidValue {
        if (form == JsonForm.STRING) {
            type.parse(text, Prefixes.MODULE_NAMES);
        }
    }

    /** One of the texts of a number (RFC 8259 6) that an integer has in YANG: 1.0 and 1e0 are 1 as well. */
    private static String integer(String text) {
        try {
            var number = new BigDecimal(text).stripTrailingZeros();
            var isShort = number.scale() <= 0 && number.precision() - number.scale() <= MOST_DIGITS;
            return isShort ? number.toBigInteger().toString() : text;
        } catch (NumberFormatException e) {
            // of an exponent that is beyond all numbers
            return text;
        }
    }

    /** The form helps to find the member (RFC 7951 6.10). */
    private static String member(ValueType.UnionType union, JsonForm form, String text) throws InvalidValue {
        var reasons = new ArrayList<String>();
        for (var member : union.members()) {
            try {
                return parse(member, form, text);
            } catch (InvalidValue e) {
                reasons.add(e.getMessage());
            }
        }
        throw new InvalidValue(String.join("; ", reasons.stream().distinct().toList()));
    }

    private static String name(JsonForm form) {
        return switch (form) {
            case STRING -> "a JSON string";
            case NUMBER -> "a JSON number";
            case BOOLEAN -> "true or false";
            case EMPTY -> "[null]";
        };
    }
}
