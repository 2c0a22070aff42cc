package org.opennfx.datastore.xpath;

import static org.opennfx.datastore.xpath.Expression.firstNode;
import static org.opennfx.datastore.xpath.Expression.nodes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.XNode.Scalar;

/**
 * The functions of XPath 1.0 (4) and YANG 1.1 (RFC 7950 10), but for the two with identities, which are
 * {@link Expression.DerivedFrom}.
 */
public enum Function {
    LAST("last", 0, 0),
    POSITION("position", 0, 0),
    COUNT("count", 1, 1),
    ID("id", 1, 1),
    LOCAL_NAME("local-name", 0, 1),
    NAMESPACE_URI("namespace-uri", 0, 1),
    NAME("name", 0, 1),
    STRING("string", 0, 1),
    CONCAT("concat", 2, Integer.MAX_VALUE),
    STARTS_WITH("starts-with", 2, 2),
    CONTAINS("contains", 2, 2),
    SUBSTRING_BEFORE("substring-before", 2, 2),
    SUBSTRING_AFTER("substring-after", 2, 2),
    SUBSTRING("substring", 2, 3),
    STRING_LENGTH("string-length", 0, 1),
    NORMALIZE_SPACE("normalize-space", 0, 1),
    TRANSLATE("translate", 3, 3),
    BOOLEAN("boolean", 1, 1),
    NOT("not", 1, 1),
    TRUE("true", 0, 0),
    FALSE("false", 0, 0),
    LANG("lang", 1, 1),
    NUMBER("number", 0, 1),
    SUM("sum", 1, 1),
    FLOOR("floor", 1, 1),
    CEILING("ceiling", 1, 1),
    ROUND("round", 1, 1),
    CURRENT("current", 0, 0),
    RE_MATCH("re-match", 2, 2),
    DEREF("deref", 1, 1),
    ENUM_VALUE("enum-value", 1, 1),
    BIT_IS_SET("bit-is-set", 2, 2);

    private static final Map<String, Function> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(function -> function.text, function -> function));

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private final String text;
    private final int least;
    private final int most;

    Function(String text, int least, int most) {
        this.text = text;
        this.least = least;
        this.most = most;
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    boolean takes(int arguments) {
        return least <= arguments && arguments <= most;
    }

    /** Whether it has the context node for its argument where none is given. */
    boolean readsContextNode(int arguments) {
        return arguments == 0 && most == 1;
    }

    /** Whether its value depends on the context node, or on its position, beside what its arguments are. */
    boolean readsContext(int arguments) {
        return readsContextNode(arguments) || this == POSITION || this == LAST;
    }

    boolean givesNodes() {
        return this == CURRENT || this == DEREF || this == ID;
    }

    boolean givesNumber() {
        return switch (this) {
            case POSITION, LAST, COUNT, SUM, NUMBER, FLOOR, CEILING, ROUND, STRING_LENGTH, ENUM_VALUE -> true;
            default -> false;
        };
    }

    Value call(List<Expression> arguments, Focus focus) {
        return switch (this) {
            case TRUE -> Value.TRUE;
            case FALSE, LANG -> Value.FALSE;
            case BOOLEAN -> Value.of(arguments.getFirst().evaluate(focus).isTrue());
            case NOT -> Value.of(!arguments.getFirst().evaluate(focus).isTrue());
            case CURRENT -> new Value.NodeSet(List.of(focus.current()));
            case DEREF -> firstNode(arguments.getFirst(), focus)
                    .<Value>map(node -> new Value.NodeSet(node.tree().model().dereferenced(node)))
                    .orElse(Value.NOTHING);
            case ID -> Value.NOTHING;
            case POSITION, LAST, COUNT, SUM, NUMBER, FLOOR, CEILING, ROUND, STRING_LENGTH, ENUM_VALUE ->
                    new Value.Numeric(number(arguments, focus));
            case STARTS_WITH, CONTAINS, RE_MATCH, BIT_IS_SET -> Value.of(truth(arguments, focus));
            case LOCAL_NAME,
                    NAMESPACE_URI,
                    NAME,
                    STRING,
                    CONCAT,
                    SUBSTRING_BEFORE,
                    SUBSTRING_AFTER,
                    SUBSTRING,
                    NORMALIZE_SPACE,
                    TRANSLATE -> new Value.Text(string(arguments, focus));
        };
    }

    private double number(List<Expression> arguments, Focus focus) {
        return switch (this) {
            case POSITION -> focus.position();
            case LAST -> focus.size();
            case COUNT -> Expression.count(arguments.getFirst(), focus);
            case SUM -> nodes(arguments.getFirst(), focus).stream()
                    .mapToDouble(node -> Numbers.parse(node.text()))
                    .sum();
            case NUMBER -> arguments.isEmpty()
                    ? Numbers.parse(focus.node().text())
                    : arguments.getFirst().evaluate(focus).number();
            case FLOOR -> Math.floor(arguments.getFirst().evaluate(focus).number());
            case CEILING -> Math.ceil(arguments.getFirst().evaluate(focus).number());
            case ROUND -> Numbers.round(arguments.getFirst().evaluate(focus).number());
            case STRING_LENGTH -> {
                var measured = textOrContext(arguments, focus);
                yield measured.codePointCount(0, measured.length());
            }
            case ENUM_VALUE -> firstNode(arguments.getFirst(), focus).map(Function::enumValue).orElse(Double.NaN);
            default -> throw new IllegalStateException(text);
        };
    }

    private static double enumValue(XNode node) {
        return node instanceof Scalar scalar
                        && resolved(scalar) instanceof ValueType.EnumerationType type
                        && type.values().containsKey(scalar.text())
                ? type.values().getOrDefault(scalar.text(), 0)
                : Double.NaN;
    }

    /** The type behind unions and leafrefs. */
    private static ValueType resolved(Scalar scalar) {
        var type = scalar.schema().type().effective(scalar.text());
        while (type instanceof ValueType.LeafrefType leafref) {
            type = leafref.target().effective(scalar.text());
        }
        return type;
    }

    private boolean truth(List<Expression> arguments, Focus focus) {
        var second = text(arguments, 1, focus);
        return switch (this) {
            case STARTS_WITH -> text(arguments, 0, focus).startsWith(second);
            case CONTAINS -> metered(arguments, focus).indexOf(second) >= 0;
            case RE_MATCH -> Patterns.matches(second, metered(arguments, focus));
            case BIT_IS_SET -> firstNode(arguments.getFirst(), focus).stream()
                    .anyMatch(node -> node instanceof Scalar scalar
                            && resolved(scalar) instanceof ValueType.BitsType
                            && List.of(scalar.text().split(" ", -1)).contains(second));
            default -> throw new IllegalStateException(text);
        };
    }

    private String string(List<Expression> arguments, Focus focus) {
        return switch (this) {
            case STRING -> textOrContext(arguments, focus);
            case NORMALIZE_SPACE -> SPACE.matcher(textOrContext(arguments, focus)).replaceAll(" ").strip();
            case LOCAL_NAME -> named(arguments, focus).map(node -> node.schema().name().local()).orElse("");
            case NAMESPACE_URI -> named(arguments, focus).map(node -> node.schema().name().namespace()).orElse("");
            case NAME -> named(arguments, focus).map(node -> node.schema().name().toString()).orElse("");
            case CONCAT -> arguments.stream()
                    .map(argument -> text(argument, focus))
                    .collect(Collectors.joining());
            case SUBSTRING_BEFORE -> Strings.before(metered(arguments, focus), text(arguments, 1, focus));
            case SUBSTRING_AFTER -> Strings.after(metered(arguments, focus), text(arguments, 1, focus));
            case SUBSTRING -> Strings.part(
                    text(arguments, 0, focus),
                    arguments.get(1).evaluate(focus).number(),
                    arguments.size() > 2 ? arguments.get(2).evaluate(focus).number() : Double.POSITIVE_INFINITY);
            case TRANSLATE -> Strings.translate(
                    text(arguments, 0, focus), text(arguments, 1, focus), text(arguments, 2, focus));
            default -> throw new IllegalStateException(text);
        };
    }

    private static String text(List<Expression> arguments, int index, Focus focus) {
        return text(arguments.get(index), focus);
    }

    /** It is work in the measure of its length to do something with a text. */
    private static String text(Expression argument, Focus focus) {
        var text = argument.evaluate(focus).text();
        focus.node().tree().read(text.length());
        return text;
    }

    /** The first argument, to be searched: that can be more work than to read it once. */
    private static MeteredText metered(List<Expression> arguments, Focus focus) {
        return new MeteredText(focus.node().tree(), text(arguments, 0, focus));
    }

    private static String textOrContext(List<Expression> arguments, Focus focus) {
        return arguments.isEmpty() ? focus.node().text() : text(arguments, 0, focus);
    }

    /** The node whose name is asked for; the root has none. */
    private static Optional<XNode> named(List<Expression> arguments, Focus focus) {
        return (arguments.isEmpty() ? Optional.of(focus.node()) : firstNode(arguments.getFirst(), focus))
                .filter(node -> node.parent().isPresent());
    }
}
