package org.opennfx.datastore.constraint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.Bounds;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Must;
import org.opennfx.datastore.schema.SchemaException;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.xpath.Narrowing;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.Reference;
import org.opennfx.datastore.xpath.XPathModel;

/** Constraints that a schema has, and for each schema node those that read it. */
final class ConstraintSet {
    private enum Kind {
        CONFIGURATION,
        INPUT
    }

    private record Lookup(InnerSchema anchor, ValueSchema target) {}

    private final XPathModel model;
    private final Kind kind;
    private final List<Constraint> all = new ArrayList<>();
    private final Map<PointsTo, Constraint> pointers = new LinkedHashMap<>();
    private final Map<Lookup, Targets> targets = new HashMap<>();
    private final IdentityHashMap<Constraint, Integer> ordinals = new IdentityHashMap<>();
    private final IdentityHashMap<Constraint, Set<Indexed>> indexes = new IdentityHashMap<>();
    private final IdentityHashMap<SchemaNode, List<Trigger>> triggers = new IdentityHashMap<>();
    private final Set<SchemaNode> watched = new HashSet<>();

    private ConstraintSet(XPathModel model, Kind kind) {
        this.model = model;
        this.kind = kind;
    }

    /**
     * All constraints on configuration.
     *
     * @throws SchemaException if a must or when statement has no valid expression
     */
    static ConstraintSet ofConfiguration(XPathModel model) {
        var set = new ConstraintSet(model, Kind.CONFIGURATION);
        set.addInside(model.schema().root());
        set.all.forEach(set::connect);
        return set;
    }

    /** The conditions of configuration nodes alone. */
    static ConstraintSet ofConditions(XPathModel model) {
        var set = new ConstraintSet(model, Kind.CONFIGURATION);
        set.addConditions(model.schema().root());
        set.all.forEach(set::connect);
        return set;
    }

    /**
     * All constraints on the input of an rpc or action.
     *
     * @throws SchemaException if a must statement has no valid expression
     */
    static ConstraintSet ofInput(XPathModel model, ContainerSchema input) {
        var set = new ConstraintSet(model, Kind.INPUT);
        input.musts().forEach(must -> set.add(MustHold.of(model, input, must)));
        set.addInside(input);
        // it is checked as a whole each time: nothing is looked up for the sake of a change
        set.all.forEach(constraint -> set.indexes.put(constraint, Set.copyOf(constraint.indexes())));
        return set;
    }

    private void addConditions(InnerSchema parent) {
        for (var child : parent.children()) {
            if (child.config() && !child.whens().isEmpty()) {
                add(ConditionHolds.of(model, child));
            }
            if (child.config() && child instanceof InnerSchema inner) {
                addConditions(inner);
            }
        }
    }

    private void addInside(InnerSchema parent) {
        parent.choices().stream()
                .filter(choice -> choice.mandatory() && choice.config())
                .forEach(choice -> add(MandatoryChoice.of(model, parent, choice)));
        parent.children().forEach(this::addAll);
    }

    private void addAll(SchemaNode node) {
        if (!node.config()) {
            return;
        }
        if (!node.whens().isEmpty()) {
            add(ConditionHolds.of(model, node));
        }
        node.musts().forEach(must -> add(must(node, must)));
        switch (node) {
            case LeafSchema leaf -> {
                if (leaf.mandatory()) {
                    addMandatory(leaf);
                }
            }
            case AnySchema any -> {
                if (any.mandatory()) {
                    addMandatory(any);
                }
            }
            case LeafListSchema leafList -> addBounds(leafList, leafList.bounds());
            case ListSchema list -> {
                addBounds(list, list.bounds());
                list.unique().forEach(leaves -> add(new Unique(model, list, leaves)));
            }
            default -> { }
        }
        if (node instanceof ValueSchema value && InstanceRequired.canFail(model, value)) {
            add(new InstanceRequired(model, value, this::targets));
        }
        if (node instanceof InnerSchema inner) {
            addInside(inner);
        }
    }

    private Constraint must(SchemaNode node, Must must) {
        return (node instanceof ListSchema list ? SharedMust.of(model, list, must) : Optional.<Constraint>empty())
                .orElseGet(() -> MustHold.of(model, node, must));
    }

    private void addMandatory(SchemaNode node) {
        add(switch (kind) {
            case CONFIGURATION -> MandatoryNode.of(model, node);
            case INPUT -> MandatoryParameter.of(model, node);
        });
    }

    /** References to the same leaf share an index; configuration refers to configuration only (RFC 7950 9.9.3). */
    private Optional<Targets> targets(Reference.Leafref reference) {
        return reference.anchor().filter(_ -> kind == Kind.CONFIGURATION && reference.target().config()).map(anchor -> {
            var known = targets.get(new Lookup(anchor, reference.target()));
            if (known != null) {
                return known;
            }
            var made = new Targets(model, anchor, reference.target());
            targets.put(new Lookup(anchor, reference.target()), made);
            add(made);
            return made;
        });
    }

    private void addBounds(SchemaNode node, Bounds bounds) {
        if (bounds.min() > 0 || bounds.max() < Integer.MAX_VALUE) {
            add(ElementCount.of(model, node, bounds));
        }
    }

    private void add(Constraint constraint) {
        ordinals.put(constraint, all.size());
        all.add(constraint);
        if (constraint instanceof InstanceRequired required) {
            required.pointsTo().ifPresent(index -> pointers.put(index, required));
        }
    }

    private void connect(Constraint constraint) {
        var own = new LinkedHashSet<>(constraint.indexes());
        Map<Narrowing, Indexed> byValue = new HashMap<>();
        for (var read : constraint.reads()) {
            var narrowed = read.narrowing().map(narrowing -> new Trigger.Narrowed(
                    narrowing,
                    narrowing.isConstant()
                            ? Optional.empty()
                            : Optional.of(byValue.computeIfAbsent(narrowing, each -> new ByValue(each.value())))));
            add(read, new Trigger(constraint, read.apex(), narrowed));
        }
        own.addAll(byValue.values());
        indexes.put(constraint, own);
    }

    private void add(Read read, Trigger trigger) {
        triggers.computeIfAbsent(read.node(), _ -> new ArrayList<>()).add(trigger);
        Optional<SchemaNode> at = Optional.of(read.node());
        while (at.isPresent() && watched.add(at.get())) {
            at = at.get().parent().map(parent -> parent);
        }
    }

    XPathModel model() {
        return model;
    }

    List<Constraint> all() {
        return all;
    }

    /** The place of a constraint in the order of the schema. */
    int ordinal(Constraint constraint) {
        return ordinals.getOrDefault(constraint, 0);
    }

    Set<Indexed> indexes(Constraint constraint) {
        return indexes.getOrDefault(constraint, Set.of());
    }

    /** Whether something depends on more than what is in a node. */
    boolean readsOutside(InnerSchema node) {
        return !pointers.isEmpty()
                || all.stream().flatMap(each -> each.reads().stream()).anyMatch(read -> !read.node().isIn(node));
    }

    Set<PointsTo> pointers() {
        return pointers.keySet();
    }

    /** The constraint that an index of pointers is of. */
    Constraint owner(PointsTo index) {
        return Objects.requireNonNull(pointers.get(index));
    }

    List<Trigger> triggers(SchemaNode node) {
        return triggers.getOrDefault(node, List.of());
    }

    /** Whether there is something to be told of changes of a node or below it. */
    boolean isWatched(SchemaNode node) {
        return watched.contains(node) || !pointers.isEmpty();
    }
}
