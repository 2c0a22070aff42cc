package org.opennfx.datastore.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * One node of an edit, read from XML, JSON or set format. Values are canonical. What the schema does not allow in itself
 * stands in the tree as {@link Invalid}, so that the error-option decides what comes of it.
 */
public sealed interface EditNode {
    /** Where it stands in its document. */
    Location location();

    /** What of a document the schema does not allow in itself, line by line. */
    static List<Invalid> invalid(List<EditNode> document) {
        var found = new ArrayList<Invalid>();
        gather(document, found);
        found.sort(Comparator.comparing(Invalid::location));
        return found;
    }

    private static void gather(List<EditNode> document, List<Invalid> found) {
        for (var node : document) {
            switch (node) {
                case Invalid invalid -> found.add(invalid);
                case OfContainer container -> gather(container.children(), found);
                case OfEntry entry -> gather(entry.children(), found);
                case OfLeaf _, OfValue _, OfAny _, OfAll _, Derived _ -> { }
            }
        }
    }

    /** One that names a node of the schema. */
    sealed interface Target extends EditNode {
        SchemaNode schema();

        /** The operation given on this node; without one, that of its parent holds. */
        Optional<Operation> operation();

        default boolean removes() {
            var operation = operation();
            return operation.isPresent() && operation.get().removes();
        }
    }

    /** One entry of a list or leaf-list. */
    sealed interface Listed extends Target {
        /** Where among the others it goes; empty where it stays, or becomes the last. */
        Optional<Insert> insert();
    }

    record OfContainer(
            ContainerSchema schema, Optional<Operation> operation, List<EditNode> children, Location location)
            implements Target {
        public OfContainer {
            children = List.copyOf(children);
        }
    }

    /**
     * @param children without the key leaves
     */
    record OfEntry(
            ListSchema schema,
            Key key,
            Optional<Operation> operation,
            Optional<Insert> insert,
            List<EditNode> children,
            Location location)
            implements Listed {
        public OfEntry {
            children = List.copyOf(children);
        }
    }

    /**
     * @param value empty where the leaf is deleted or removed, or is to have its default again (RFC 6243 4.5.2)
     * @param form of the value, as a {@link org.opennfx.datastore.tree.LeafNode} can have
     */
    record OfLeaf(
            LeafSchema schema,
            Optional<String> value,
            Optional<JsonForm> form,
            Optional<Operation> operation,
            Location location)
            implements Target {
        public OfLeaf(LeafSchema schema, Optional<String> value, Optional<Operation> operation, Location location) {
            this(schema, value, Optional.empty(), operation, location);
        }
    }

    /**
     * One value of a leaf-list.
     *
     * @param form as that of a leaf
     * @param byDefault whether it is to be there by default alone (RFC 6243 4.5.2), so that nobody has set it
     */
    record OfValue(
            LeafListSchema schema,
            String value,
            Optional<JsonForm> form,
            boolean byDefault,
            Optional<Operation> operation,
            Optional<Insert> insert,
            Location location)
            implements Listed {
        /** One that is set. */
        public OfValue(
                LeafListSchema schema,
                String value,
                Optional<Operation> operation,
                Optional<Insert> insert,
                Location location) {
            this(schema, value, Optional.empty(), false, operation, insert, location);
        }
    }

    /**
     * A list or leaf-list as a whole, which set format and RESTCONF can delete or replace and edit-config cannot.
     *
     * @param operation REPLACE empties it, before the entries that follow; DELETE and REMOVE delete it; NONE leaves it as it is
     */
    record OfAll(SchemaNode schema, Optional<Operation> operation, Location location) implements Target {}

    record OfAny(AnySchema schema, AnyContent content, Optional<Operation> operation, Location location) implements Target {}

    /**
     * Edits that follow from what is there, as it is when all before them are done: to rename an entry takes what is in it.
     *
     * @param derivation given the root, what to do there
     */
    record Derived(Derivation derivation, Location location) implements EditNode {}

    /** What is to be done with a content; that it is so must not tell what its reader may not read. */
    @FunctionalInterface
    interface Derivation {
        /** @param readable the part of the content that who edits it may read; the same object where that is all of it */
        List<EditNode> edits(ContainerNode content, ContainerNode readable);
    }

    /**
     * A part of the document that means nothing here.
     *
     * @param problem without its path
     * @param place the node that it is about
     */
    record Invalid(RpcError problem, Place place, Location location) implements EditNode {
        public RpcError error() {
            return problem.at(place.path());
        }
    }
}
