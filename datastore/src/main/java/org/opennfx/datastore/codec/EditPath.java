package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * Where an error is, in the words of the command line.
 *
 * @param edit {@code [edit system services]}, of what the statement is in
 * @param statement empty at the top
 */
public record EditPath(String edit, Optional<String> statement) {
    /**
     * Of a path below a container at the top of a tree; others have no such words, and give empty.
     *
     * @param configuration that container
     */
    public static Optional<EditPath> of(InstancePath path, ContainerSchema configuration, SetGrammar grammar) {
        if (path.isRoot() || !configuration.name().equals(path.steps().getFirst().name())) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        words.add("edit");
        Optional<SchemaNode> parent = Optional.of(configuration);
        for (var step : path.steps().subList(1, path.steps().size())) {
            var above = parent.filter(InnerSchema.class::isInstance).map(InnerSchema.class::cast);
            var node = above.flatMap(inner -> inner.childByModule(step.name().module(), step.name().local()));
            // keys stand behind the name of their list, and have no word of their own
            var keyword = node.filter(child -> !child.isKey())
                    .map(child -> grammar.keyword(above.orElseThrow(), child))
                    .orElse(Optional.of(step.name().local()));
            words.add((keyword.orElse("") + " " + values(step)).strip());
            parent = node;
        }
        var statement = words.size() == 1 ? Optional.<String>empty() : Optional.of(words.removeLast());
        // an entry whose key is wrong has no words of its own
        var edit = words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" ", "[", "]"));
        return Optional.of(new EditPath(edit, statement.filter(word -> !word.isEmpty())));
    }

    /** Where what is in the statement is. */
    public String inside() {
        return statement.map(words -> edit.substring(0, edit.length() - 1) + " " + words + "]").orElse(edit);
    }

    private static String values(Step step) {
        return switch (step) {
            case Step.Node _, Step.Position _ -> "";
            case Step.Entry(_, var keys) -> keys.stream().map(KeyLeaf::value).collect(Collectors.joining(" "));
            case Step.Value(_, var value) -> value;
        };
    }
}
