package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;

/** What the models say of statements, whether they are configured or not. */
public record Manual(SetGrammar grammar) {
    /**
     * A statement.
     *
     * @param level the words that lead to where it stands, with names of keys in angle brackets
     * @param words its own, such as {@code vlan-id <vlan-id>}
     */
    public record Page(String level, String words, SchemaNode node) {
        /** The words from the top. */
        public String path() {
            return (level + " " + words).strip();
        }

        /** The first sentence of what is said about it, or nothing. */
        public String help() {
            return Help.of(node);
        }

        /** What it is, how it is written, and what it takes. */
        public List<String> lines() {
            var lines = new ArrayList<String>();
            section("Syntax", Stream.of(words + (node instanceof InnerSchema ? " { ... }" : ";")), lines);
            section("Hierarchy level", Stream.of(("[edit " + level).strip() + "]"), lines);
            section("Description", node.description().strip().lines().map(String::strip), lines);
            section("Values", Help.values(node).stream(), lines);
            return lines;
        }

        private static void section(String heading, Stream<String> content, List<String> lines) {
            var indented = content.filter(line -> !line.isEmpty()).map(line -> "    " + line).toList();
            if (!indented.isEmpty()) {
                lines.add(heading);
                lines.addAll(indented);
            }
        }
    }

    /** Those of all that is below, from the top down. A group has the statements of the configuration once more, which are left out. */
    public Stream<Page> below(Page above) {
        return inside(above).flatMap(page -> Stream.concat(Stream.of(page), isOfGroups(page) ? Stream.empty() : below(page)));
    }

    private boolean isOfGroups(Page page) {
        return page.level().isEmpty() && grammar.isGathered(page.node());
    }

    /** Those that may stand directly in a statement. */
    public Stream<Page> inside(Page above) {
        if (!(above.node() instanceof InnerSchema parent)) {
            return Stream.empty();
        }
        var level = above.path();
        return Stream.concat(
                grammar.unnamed(parent).stream().map(node -> page(level, "", node)),
                grammar.typed(parent).entrySet().stream().map(child -> page(level, child.getKey(), child.getValue())));
    }

    /** Those that a word leads to, which may be cut short; where entries have no name of their own, it may be one of what they have. */
    public List<Page> find(Page above, String word) {
        return above.node() instanceof InnerSchema parent
                ? Stream.concat(
                                grammar.typed(parent, word).stream().map(node -> page(above.path(), name(parent, node), node)),
                                unnamed(above).stream().flatMap(inner -> find(inner, word).stream()))
                        .toList()
                : List.of();
    }

    /** Those that have a name and can be found from a statement. */
    public Stream<Page> named(Page above) {
        return inside(above).flatMap(page -> unnamed(above).filter(page::equals).isPresent() ? named(page) : Stream.of(page));
    }

    private Optional<Page> unnamed(Page above) {
        return above.node() instanceof InnerSchema parent
                ? grammar.unnamed(parent).map(node -> page(above.path(), "", node))
                : Optional.empty();
    }

    private String name(InnerSchema parent, SchemaNode node) {
        return SetGrammar.prompt(node).or(() -> grammar.keyword(parent, node)).orElse("");
    }

    private static Page page(String level, String name, SchemaNode node) {
        return new Page(level, (name + " " + arguments(node)).strip(), node);
    }

    private static String arguments(SchemaNode node) {
        return switch (node) {
            case ListSchema list -> list.keys().stream().map(Manual::argument).collect(Collectors.joining(" "));
            case InnerSchema _ -> "";
            case ValueSchema value when value.type() instanceof ValueType.EmptyType -> "";
            case SchemaNode value -> argument(value);
        };
    }

    private static String argument(SchemaNode node) {
        return "<" + node.name().local() + ">";
    }
}
