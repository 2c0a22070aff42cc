package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** What a statement can go on with where its words end. */
sealed interface Expectation {
    /**
     * The names of children, and the value or key of the one that has no name.
     *
     * @param place the parent's
     * @param given on the same line already
     */
    record Statement(InnerSchema parent, Place place, List<EditNode> given) implements Expectation {
        public Statement {
            given = List.copyOf(given);
        }
    }

    /**
     * The next value of a key.
     *
     * @param place the parent's
     * @param before values of the key that have been given
     */
    record KeyValue(ListSchema list, Place place, List<String> before) implements Expectation {
        public KeyValue {
            before = List.copyOf(before);
        }
    }

    /**
     * A value.
     *
     * @param node a leaf, leaf-list, anydata or anyxml
     * @param place the node's
     * @param values those that a leaf-list has been given in brackets, where there is an open one
     */
    record Value(SchemaNode node, Place place, Brackets values) implements Expectation {}

    /** Whether what was named last is a container that says nothing yet. */
    default boolean isUnfinished() {
        return this instanceof Statement(ContainerSchema container, var _, var given) && !container.presence() && given.isEmpty();
    }

    /** The leaf whose value is to be asked for without an echo. */
    default Optional<SchemaNode> asked() {
        return this instanceof Value value && SetGrammar.prompt(value.node()).isPresent() ? Optional.of(value.node()) : Optional.empty();
    }

    /** Where a value is in the brackets of a leaf-list. */
    enum Brackets {
        NONE,
        /** They may be opened. */
        BEFORE,
        /** They may be closed. */
        INSIDE
    }
}
