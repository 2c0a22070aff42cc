package org.opennfx.server.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opennfx.datastore.type.Restriction;
import org.opennfx.datastore.type.ValueType;

/** The values of a type as RFC 7951 6 writes them, in JSON Schema 2020-12. */
final class TypeSchemas {
    private static final String SHORTEST = "minLength";
    private static final String LONGEST = "maxLength";
    private static final Restriction.Interval ANY_LENGTH =
            new Restriction.Interval(BigDecimal.ZERO, BigDecimal.valueOf(Integer.MAX_VALUE));
    private static final List<Object> NULL_ALONE = Collections.unmodifiableList(new ArrayList<>(Collections.singletonList(null)));

    private TypeSchemas() {}

    /** Of a value in a document. */
    static JsonObject of(ValueType type) {
        return switch (type) {
            case ValueType.IntegerType integer -> integer(integer);
            case ValueType.DecimalType decimal ->
                text().with("pattern", "^[+-]?[0-9]+(?:\\.[0-9]{1," + decimal.fractionDigits() + "})?$")
                        .withText("description", words(decimal.ranges()));
            case ValueType.StringType string -> string(string);
            case ValueType.XPathType xpath -> string(xpath.text());
            case ValueType.BooleanType _ -> JsonObject.of("type", "boolean");
            case ValueType.EmptyType _ -> JsonObject.of("const", NULL_ALONE);
            case ValueType.EnumerationType(var values, var _) -> text().with("enum", sorted(values));
            case ValueType.BitsType(var positions) -> text().with("pattern", bits(sorted(positions)));
            case ValueType.BinaryType _ -> text().with("contentEncoding", "base64");
            case ValueType.IdentityrefType identityref ->
                text().withList("enum", identityref.identities().stream().sorted().toList());
            case ValueType.LeafrefType leafref -> of(leafref.target());
            case ValueType.InstanceIdentifierType _ -> text();
            case ValueType.UnionType(var members) -> JsonObject.of("anyOf", members.stream().map(TypeSchemas::of).toList());
        };
    }

    /** Of a value that stands in a path. */
    static JsonObject inPath(ValueType type) {
        return type instanceof ValueType.EmptyType ? text().with(LONGEST, 0) : of(type);
    }

    /** A canonical value as it stands in a document. */
    static Object value(ValueType type, String canonical) {
        return switch (type.jsonForm(canonical)) {
            case STRING -> canonical;
            case NUMBER -> new BigDecimal(canonical);
            case BOOLEAN -> canonical.equals("true");
            case EMPTY -> NULL_ALONE;
        };
    }

    private static JsonObject text() {
        return JsonObject.of("type", "string");
    }

    /** One of 64 bits is a text (RFC 7951 6.1), of which no schema can say how great it is. */
    private static JsonObject integer(ValueType.IntegerType type) {
        var format = (type.signed() ? "int" : "uint") + type.bits();
        if (type.bits() == Long.SIZE) {
            return text().with("format", format)
                    .with("pattern", type.signed() ? "^[+-]?[0-9]+$" : "^[+]?[0-9]+$")
                    .withText("description", words(type.ranges()));
        }
        var low = type.signed() ? BigDecimal.TWO.pow(type.bits() - 1).negate() : BigDecimal.ZERO;
        var high = BigDecimal.TWO.pow(type.signed() ? type.bits() - 1 : type.bits()).subtract(BigDecimal.ONE);
        return JsonObject.of("type", "integer")
                .with("format", format)
                .withAll(within(type.ranges(), new Restriction.Interval(low, high), "minimum", "maximum"))
                .withList("allOf", parts(type.ranges(), "minimum", "maximum"));
    }

    private static JsonObject string(ValueType.StringType type) {
        var all = parts(type.lengths(), SHORTEST, LONGEST);
        var unsaid = new ArrayList<String>();
        for (var pattern : type.patterns()) {
            EcmaPattern.of(pattern.yang())
                    .map(ecma -> JsonObject.of("pattern", ecma))
                    .map(schema -> pattern.invert() ? JsonObject.of("not", schema) : schema)
                    .ifPresentOrElse(all::add, () -> unsaid.add(pattern.fallback()));
        }
        return text().withAll(lengths(type.lengths()))
                .withAll(all.size() == 1 ? all.getFirst() : new JsonObject().withList("allOf", all))
                .withText("description", String.join("; ", unsaid));
    }

    /** The interval that holds all values which the restrictions allow. */
    private static JsonObject within(List<Restriction.Within> ranges, Restriction.Interval widest, String least, String most) {
        var low = widest.low();
        var high = widest.high();
        for (var range : ranges) {
            low = low.max(range.intervals().getFirst().low());
            high = high.min(range.intervals().getLast().high());
        }
        return JsonObject.of(least, low).with(most, high);
    }

    /** No schema has to say what any text is. */
    private static JsonObject lengths(List<Restriction.Within> lengths) {
        var all = within(lengths, ANY_LENGTH, SHORTEST, LONGEST);
        return all.without(SHORTEST, ANY_LENGTH.low()).without(LONGEST, ANY_LENGTH.high());
    }

    /** What restrictions say that have more than one interval. */
    private static List<JsonObject> parts(List<Restriction.Within> ranges, String least, String most) {
        return ranges.stream()
                .map(Restriction.Within::intervals)
                .filter(intervals -> intervals.size() > 1)
                .map(intervals -> JsonObject.of("anyOf", intervals.stream()
                        .map(each -> JsonObject.of(least, each.low()).with(most, each.high()))
                        .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String words(List<Restriction.Within> ranges) {
        return ranges.stream().map(Restriction.Within::fallback).collect(Collectors.joining("; "));
    }

    private static <N extends Comparable<N>> List<String> sorted(Map<String, N> names) {
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    private static String bits(Collection<String> names) {
        var one = names.stream().map(name -> name.replace(".", "\\.")).collect(Collectors.joining("|", "(?:", ")"));
        return "^(?:" + one + "(?: " + one + ")*)?$";
    }
}
