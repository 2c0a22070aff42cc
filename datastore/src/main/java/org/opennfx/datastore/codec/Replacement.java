package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Reads {@code replace pattern A with B}: in all values and keys of a level, what the regular expression A finds becomes B, in
 * which {@code \1} is the first group of it. What may not be read stays as it is.
 */
final class Replacement {
    private static final int WORDS = 4;

    private final ContainerSchema top;
    private final Level level;
    private final Location location;

    /** @param location of the command */
    Replacement(ContainerSchema top, Level level, Location location) {
        this.top = top;
        this.level = level;
        this.location = location;
    }

    /** @param words behind the command */
    List<EditNode> read(List<SetWord> words) throws SetWords.Refused {
        if (words.size() != WORDS || !words.get(0).text().equals("pattern") || !words.get(2).text().equals("with")) {
            throw Statement.refused("syntax error, expecting <pattern A with B>", location);
        }
        var typed = TypedPattern.of(words.get(1));
        var with = GroupText.of(words.get(3), typed.pattern().groups());
        return List.of(new EditNode.Derived(
                (root, readable) ->
                        typed.edits(() -> rewritten(root, readable, value -> typed.pattern().replaceAll(value, with))),
                location));
    }

    private List<EditNode> rewritten(ContainerNode root, ContainerNode readable, UnaryOperator<String> rewriting) {
        var here = level.path(top);
        var node = root.inner(here);
        var seen = readable.inner(here);
        if (node.isEmpty() || seen.isEmpty()) {
            return List.of();
        }
        var children = new TreeEdits(rewriting, location).children(node.get(), seen.get(), Place.at(here));
        var whole = here.isRoot()
                ? children
                : EditAt.of(
                        root.schema(),
                        here.parent(),
                        List.of(EditAt.node(node.get().schema(), here.steps().getLast(), Operation.REPLACE, children, location)),
                        location);
        var all = new ArrayList<>(whole);
        all.addAll(MovedMarks.follow(readable, here, path -> moved(path, here, rewriting), location));
        return all;
    }

    private static Optional<InstancePath> moved(InstancePath path, InstancePath here, UnaryOperator<String> rewriting) {
        if (!here.contains(path)) {
            return Optional.empty();
        }
        var there = here;
        for (var step : path.steps().subList(here.steps().size(), path.steps().size())) {
            there = there.child(moved(step, rewriting));
        }
        return Optional.of(there).filter(moved -> !moved.equals(path));
    }

    private static Step moved(Step step, UnaryOperator<String> rewriting) {
        return switch (step) {
            case Step.Entry(var name, var keys) -> new Step.Entry(
                    name, keys.stream().map(key -> new KeyLeaf(key.name(), rewriting.apply(key.value()))).toList());
            case Step.Value(var name, var value) -> new Step.Value(name, rewriting.apply(value));
            case Step.Node _, Step.Position _ -> step;
        };
    }
}
