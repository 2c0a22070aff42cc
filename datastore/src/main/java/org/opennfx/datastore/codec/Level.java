package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;

/** A container or entry that statements are about, as after {@code edit}; it need not be there. */
public final class Level {
    /** What all statements are below. */
    public static final Level TOP = new Level(List.of());

    private final List<Down> downs;

    /**
     * The way from one level to the next.
     *
     * @param steps several where a container has its name before those of its children
     */
    private record Down(String words, List<Step> steps) {}

    private Level(List<Down> downs) {
        this.downs = List.copyOf(downs);
    }

    /**
     * The container or entry that one statement leads to.
     *
     * @param chain children of the top, from it down to the node; one child each
     * @return empty where the statement leads to something else
     */
    static Optional<Level> of(SetGrammar grammar, ContainerSchema top, List<EditNode> chain) {
        var downs = new ArrayList<Down>();
        InnerSchema parent = top;
        var rest = chain;
        var words = "";
        var steps = new ArrayList<Step>();
        while (!rest.isEmpty()) {
            if (rest.getFirst() instanceof EditNode.OfAll
                    || !(rest.getFirst() instanceof EditNode.Target target && target.schema() instanceof InnerSchema inner)) {
                return Optional.empty();
            }
            words = (words + " " + words(grammar, parent, target)).strip();
            steps.add(step(target));
            rest = children(target);
            parent = inner;
            if (!grammar.isJoined(inner) || rest.isEmpty()) {
                downs.add(new Down(words, List.copyOf(steps)));
                words = "";
                steps.clear();
            }
        }
        return Optional.of(new Level(downs));
    }

    private static String words(SetGrammar grammar, InnerSchema parent, EditNode.Target node) {
        var key = node instanceof EditNode.OfEntry entry
                ? entry.key().values().stream().map(SetWord::write).collect(Collectors.joining(" "))
                : "";
        return (grammar.keyword(parent, node.schema()).orElse("") + " " + key).strip();
    }

    private static Step step(EditNode.Target node) {
        return node instanceof EditNode.OfEntry entry ? entry.key().step(entry.schema()) : new Step.Node(node.schema().name());
    }

    private static List<EditNode> children(EditNode.Target node) {
        return switch (node) {
            case EditNode.OfContainer container -> container.children();
            case EditNode.OfEntry entry -> entry.children();
            default -> List.of();
        };
    }

    public boolean isTop() {
        return downs.isEmpty();
    }

    /** Some levels up, or the top where there are no more. */
    public Level up(int levels) {
        return new Level(downs.subList(0, Math.max(0, downs.size() - levels)));
    }

    /** Where it is. */
    public InstancePath path(ContainerSchema top) {
        var place = SetReader.place(top);
        for (var step : downs.stream().flatMap(down -> down.steps().stream()).toList()) {
            place = place.down(() -> step);
        }
        return place.path();
    }

    /** What it is by the schema. */
    public InnerSchema schema(ContainerSchema top) {
        InnerSchema at = top;
        for (var step : downs.stream().flatMap(down -> down.steps().stream()).toList()) {
            at = (InnerSchema) at.childByModule(step.name().module(), step.name().local()).orElseThrow();
        }
        return at;
    }

    /** The words of a statement with those that lead here before them. */
    List<SetWord> before(List<SetWord> words, Location location) {
        var all = new ArrayList<SetWord>();
        try {
            StatementLexer.line(toString(), 1).forEach(word -> all.add(new SetWord(word.text(), word.kind(), location)));
        } catch (StatementLexer.Broken e) {
            throw new IllegalStateException(e);
        }
        all.addAll(words);
        return all;
    }

    /** The words of a document, in a block behind the words that lead here. */
    List<SetWord> around(List<SetWord> document) {
        if (isTop() || document.isEmpty()) {
            return document;
        }
        var begin = document.getFirst().location();
        var all = new ArrayList<>(before(List.of(new SetWord("{", SetWord.Kind.BEGIN, begin)), begin));
        all.addAll(document);
        all.add(new SetWord("}", SetWord.Kind.END, document.getLast().location()));
        return all;
    }

    /** The words that lead here: {@code virtual-network-functions vrtr1}. */
    @Override
    public String toString() {
        return downs.stream().map(Down::words).collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Level level && downs.equals(level.downs);
    }

    @Override
    public int hashCode() {
        return downs.hashCode();
    }
}
