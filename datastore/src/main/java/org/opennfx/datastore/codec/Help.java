package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.Restriction;
import org.opennfx.datastore.type.ValueType;

/** What the models say of nodes to whoever types or reads them. */
public final class Help {
    /** The length of a string that may have any. */
    private static final String ANY = "0.." + Integer.MAX_VALUE;

    private Help() {}

    /** The first sentence of a node's description. */
    static String of(SchemaNode node) {
        return of(node.description());
    }

    /** The first sentence of a description, in one line and without its full stop. */
    public static String of(String description) {
        var line = description.strip().replaceAll("\\s+", " ");
        var end = line.indexOf(". ");
        return end < 0 ? line.replaceFirst("\\.$", "") : line.substring(0, end);
    }

    /**
     * What values a node takes, a line each, as in {@code range: 1 .. 4094}: of a list with one key, those of the key; of others
     * without a value, nothing.
     */
    public static List<String> values(SchemaNode node) {
        return switch (node) {
            case ListSchema list when list.keys().size() == 1 -> values(list.keys().getFirst());
            case ValueSchema value -> Stream.of(
                            restrictions(value.type()).distinct(),
                            value.units().map("units: "::concat).stream(),
                            byDefault(value))
                    .flatMap(lines -> lines)
                    .toList();
            default -> List.of();
        };
    }

    private static Stream<String> byDefault(ValueSchema value) {
        return value instanceof LeafSchema leaf ? leaf.defaultValue().map("default: "::concat).stream() : Stream.empty();
    }

    private static Stream<String> restrictions(ValueType type) {
        return switch (type) {
            case ValueType.IntegerType(var _, var _, var ranges) -> within("range", ranges);
            case ValueType.DecimalType(var _, var ranges) -> within("range", ranges);
            case ValueType.StringType(var lengths, var patterns, var _) -> text(lengths, patterns);
            case ValueType.XPathType(var text) -> text(text.lengths(), text.patterns());
            case ValueType.BinaryType(var lengths) -> within("length", lengths);
            case ValueType.EnumerationType(var values, var _) -> choices(ordered(values));
            case ValueType.BitsType(var positions) -> choices(ordered(positions));
            case ValueType.IdentityrefType identity -> choices(identity.shortened());
            case ValueType.BooleanType _ -> choices(Stream.of("true", "false"));
            case ValueType.LeafrefType leafref -> restrictions(leafref.target());
            case ValueType.UnionType(var members) -> members.stream().flatMap(Help::restrictions);
            case ValueType.EmptyType _, ValueType.InstanceIdentifierType _ -> Stream.empty();
        };
    }

    private static Stream<String> text(List<Restriction.Within> lengths, List<Restriction.Matches> patterns) {
        var matches = patterns.stream().map(each -> (each.invert() ? "no match: " : "match: ") + each.yang());
        return Stream.concat(within("length", lengths), matches);
    }

    private static Stream<String> within(String what, List<Restriction.Within> restrictions) {
        return restrictions.stream()
                .map(Restriction.Within::text)
                .filter(text -> !text.equals(ANY))
                .map(text -> what + ": " + text.replace("..", " .. "));
    }

    private static Stream<String> choices(Stream<String> values) {
        return Stream.of("choices: " + values.collect(Collectors.joining(", ")));
    }

    /** Names in the order of what they stand for. */
    static <V extends Comparable<V>> Stream<String> ordered(Map<String, V> names) {
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
