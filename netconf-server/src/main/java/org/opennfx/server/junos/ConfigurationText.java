package org.opennfx.server.junos;

import java.util.function.Consumer;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.ComparisonWriter;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetWriter;
import org.opennfx.datastore.codec.TextWriter;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.server.line.Display;

/**
 * A part of a configuration as it is shown on a command line.
 *
 * @param marks what is said about its nodes
 */
public record ConfigurationText(Schema schema, SetGrammar grammar, NodeMarks marks, Consumer<String> lines) {
    /** The part at a path in the form that is wanted. */
    public void show(Display display, ContainerNode root, InstancePath path) {
        switch (display.form()) {
            case TEXT -> text(root, path, display.detail());
            case SET -> {
                if (display.relative()) {
                    relativeSet(root, path);
                } else {
                    set(root, path);
                }
            }
            case XML -> xml(root, path);
            case JSON -> json(root, path);
        }
    }

    /** What is in a container or entry; of a leaf, or a list as a whole, its statements. */
    private void text(ContainerNode root, InstancePath path, boolean detailed) {
        var shown = shown(root, path);
        var writer = new TextWriter(schema, grammar, marks, lines);
        (detailed ? writer.detailed() : writer).below(shown.node(), shown.place());
    }

    /** Lines of commands, from the top. */
    private void set(ContainerNode root, InstancePath path) {
        set(new Shown(part(schema, root, path), Place.at(top(schema))));
    }

    /** Lines of commands, from the container or entry that they are about. */
    private void relativeSet(ContainerNode root, InstancePath path) {
        set(shown(root, path));
    }

    private void set(Shown shown) {
        new SetWriter(schema, grammar, SetWriter.Values.APART, marks, lines).below(shown.node(), shown.place());
    }

    private void xml(ContainerNode root, InstancePath path) {
        forms().xml((ContainerNode) root.only(path), marks).forEach(lines);
    }

    private void json(ContainerNode root, InstancePath path) {
        forms().json((ContainerNode) root.only(path), marks).forEach(lines);
    }

    private ConfigurationForms forms() {
        return new ConfigurationForms(schema, grammar);
    }

    /** What differs at a path, below the words that lead to it from the top. */
    public static void comparison(
            Schema schema, SetGrammar grammar, ContainerNode before, ContainerNode after, InstancePath path, Consumer<String> lines) {
        new ComparisonWriter(schema, grammar, NodeMarks.of(before), NodeMarks.of(after))
                .below(part(schema, before, path), part(schema, after, path), lines);
    }

    private static ContainerNode part(Schema schema, ContainerNode root, InstancePath path) {
        return (ContainerNode) root.only(path).inner(top(schema)).orElseGet(() -> ContainerNode.empty(ConfigurationTop.schema(schema)));
    }

    private record Shown(InnerNode node, Place place) {}

    private Shown shown(ContainerNode root, InstancePath path) {
        return root.inner(path)
                .map(node -> new Shown(node, Place.at(path)))
                .orElseGet(() -> new Shown(
                        root.only(path).inner(path.parent()).orElseGet(this::nothing), Place.at(path.parent())));
    }

    private static InstancePath top(Schema schema) {
        return InstancePath.ROOT.node(ConfigurationTop.schema(schema).name());
    }

    private InnerNode nothing() {
        return ContainerNode.empty(ConfigurationTop.schema(schema));
    }
}
