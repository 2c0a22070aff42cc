package org.opennfx.datastore;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** A small schema, box.yang, and what can be built with it. */
public final class Box {
    public static final Schema SCHEMA = load("box.yang");
    public static final ContainerSchema BOX =
            (ContainerSchema) SCHEMA.root().childByModule("box", "box").orElseThrow();
    public static final ContainerNode EMPTY = ContainerNode.empty(SCHEMA.root());

    private Box() {}

    public static Schema load(String file) {
        return Schema.load(List.of(Objects.requireNonNull(Box.class.getResource(file), file)));
    }

    /** The root of a datastore that has this in its container {@code box}. */
    public static ContainerNode with(Consumer<TreeBuilder> content) {
        return EMPTY.with(TreeBuilder.container(BOX, content));
    }

    /** A box that differs from others by its name. */
    public static ContainerNode named(String name) {
        return with(box -> box.leaf("name", name));
    }
}
