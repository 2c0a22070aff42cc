package org.opennfx.datastore.codec;

import java.util.ArrayList;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** Values in JSON: a type says in which form its values stand there (RFC 7951 6). */
final class JsonValues {
    private JsonValues() {}

    /**
     * Checks a value and gives its canonical text.
     *
     * @param form the form that it has in the document
     * @param text what it says there, without quotes
     */
    static String parse(ValueType type, JsonForm form, String text) throws InvalidValue {
        return switch (type) {
            case ValueType.LeafrefType leafref -> parse(leafref.target(), form, text);
            case ValueType.UnionType union -> member(union, form, text);
            default -> {
                var wanted = type.jsonForm(text);
                if (form != wanted) {
                    throw new InvalidValue("the value must be " + name(wanted) + ", not " + name(form));
                }
                yield type.parse(text, Prefixes.MODULE_NAMES);
            }
        };
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
