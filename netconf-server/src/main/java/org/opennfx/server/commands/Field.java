package org.opennfx.server.commands;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.state.FileMode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;

/**
 * A place for values in a line. Several values are joined by commas; one that is too long moves what follows.
 *
 * @param width that values are filled up to with blanks
 * @param right whether those stand before them
 * @param first whether values are shown in the first line alone of those that are about the same node
 * @param changes of each value, one after the other
 */
record Field(NodeNames path, int width, boolean right, boolean first, List<Change> changes) {
    private static final String FIRST = "first";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern SYNTAX =
            Pattern.compile("\\{(?<path>[a-zA-Z0-9_/.-]+)(?::(?<right>>?)(?<width>[0-9]+))?(?<changes>(?:\\|[^|{}]+)*)}");

    Field {
        changes = List.copyOf(changes);
    }

    /** How a value is shown otherwise than it is written. */
    @FunctionalInterface
    interface Change {
        String of(String value);

        static Change named(String name) {
            return switch (name) {
                case "date" -> value -> DATE.format(Instant.ofEpochSecond(Long.parseLong(value)));
                case "letters" -> FileMode::letters;
                case "time" -> value -> TIME.format(OffsetDateTime.parse(value));
                case "thousandths" -> value -> new BigDecimal(value).movePointLeft(3).toPlainString();
                case "upper" -> value -> value.toUpperCase(Locale.ROOT);
                case "capital" -> value -> value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
                case String pair when pair.contains("=") -> replacing(pair.split("=", 2));
                default -> throw new IllegalArgumentException("there is no change of a value called " + name);
            };
        }

        private static Change replacing(String[] pair) {
            return value -> value.equals(pair[0]) ? pair[1] : value;
        }
    }

    /** Where fields are in a line. */
    static Pattern syntax() {
        return SYNTAX;
    }

    /** Reads {@code {name}}, {@code {name:12}}, {@code {name:>12|upper}} and the like. */
    static Field read(String text) {
        var found = SYNTAX.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(text + " is not a field");
        }
        var width = Optional.ofNullable(found.group("width")).map(Integer::parseInt).orElse(0);
        var isRight = ">".equals(found.group("right"));
        var words = Stream.of(found.group("changes").split("\\|", -1)).filter(word -> !word.isEmpty()).toList();
        var changes = words.stream().filter(word -> !word.equals(FIRST)).map(Change::named).toList();
        return new Field(NodeNames.of(found.group("path")), width, isRight, words.contains(FIRST), changes);
    }

    Field atLeast(int wanted) {
        return new Field(path, Math.max(width, wanted), right, first, changes);
    }

    String value(Scope scope) {
        if (first && !path.isFirst(scope)) {
            return "";
        }
        return path.in(scope).flatMap(Field::values).map(this::changed).collect(Collectors.joining(", "));
    }

    private static Stream<String> values(DataNode node) {
        return switch (node) {
            case LeafNode leaf -> Stream.of(leaf.value());
            case LeafListNode list -> list.values().stream();
            default -> Stream.empty();
        };
    }

    private String changed(String value) {
        var changed = value;
        for (var change : changes) {
            changed = changed.isEmpty() ? changed : change.of(changed);
        }
        return changed;
    }

    String padded(String value) {
        var blanks = " ".repeat(Math.max(0, width - value.length()));
        return right ? blanks + value : value + blanks;
    }
}
