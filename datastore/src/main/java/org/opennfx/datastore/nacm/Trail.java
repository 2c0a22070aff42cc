package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;

/** Where a walk from the root is: the schema nodes passed, and the keys of the entries among them. */
final class Trail {
    private final @Nullable Trail parent;
    private final SchemaNode schema;
    private final Optional<Key> key;

    private Trail(@Nullable Trail parent, SchemaNode schema, Optional<Key> key) {
        this.parent = parent;
        this.schema = schema;
        this.key = key;
    }

    static Trail root(Schema schema) {
        return new Trail(null, schema.root(), Optional.empty());
    }

    /** A node, or a list or leaf-list as a whole. */
    Trail down(SchemaNode child) {
        return new Trail(this, child, Optional.empty());
    }

    /** The entry of a list, or of a leaf-list by its value. */
    Trail down(SchemaNode child, Key entry) {
        return new Trail(this, child, Optional.of(entry));
    }

    /** Empty where the schema does not have what a path names, as below an operation. */
    static Optional<Trail> along(Schema schema, InstancePath path) {
        var trail = root(schema);
        for (var step : path.steps()) {
            var child = trail.schema instanceof InnerSchema inner
                    ? inner.childByModule(step.name().module(), step.name().local())
                    : Optional.<SchemaNode>empty();
            if (child.isEmpty()) {
                return Optional.empty();
            }
            trail = new Trail(trail, child.get(), key(step));
        }
        return Optional.of(trail);
    }

    private static Optional<Key> key(Step step) {
        return switch (step) {
            case Step.Node _ -> Optional.empty();
            case Step.Entry entry -> Optional.of(new Key(entry.keys().stream().map(KeyLeaf::value).toList()));
            case Step.Value value -> Optional.of(Key.of(value.value()));
            case Step.Position position -> Optional.of(Key.of(Integer.toString(position.position())));
        };
    }

    SchemaNode schema() {
        return schema;
    }

    Optional<Trail> parent() {
        return Optional.ofNullable(parent);
    }

    /** The key of the entry that the walk is at. */
    Optional<Key> key() {
        return key;
    }

    boolean isRoot() {
        return parent == null;
    }

    /** The key of the entry of a list or leaf-list that the walk came through, or is at. */
    Optional<Key> keyOf(SchemaNode list) {
        for (@Nullable Trail at = this; at != null; at = at.parent) {
            if (at.schema == list) {
                return at.key;
            }
        }
        return Optional.empty();
    }

    InstancePath path() {
        var steps = new ArrayList<Step>();
        for (var at = this; at.parent != null; at = at.parent) {
            steps.addFirst(at.step());
        }
        return new InstancePath(steps);
    }

    private Step step() {
        return switch (schema) {
            case ListSchema list when key.isPresent() -> key.get().step(list);
            case LeafListSchema leafList when key.isPresent() ->
                new Step.Value(leafList.name(), key.get().values().getFirst());
            default -> new Step.Node(schema.name());
        };
    }
}
