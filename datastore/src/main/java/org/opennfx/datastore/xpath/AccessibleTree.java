package org.opennfx.datastore.xpath;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.CaseSchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XNode.Scalar;

/**
 * The tree that an expression sees (RFC 7950 6.4.1): the data, with defaults in use and with the containers without
 * presence whose parents exist. Used by one thread.
 */
public final class AccessibleTree {
    private record Slot(Inner parent, SchemaNode child) {}

    private final XPathModel model;
    private final Inner root;
    private final boolean withState;
    private final boolean withDefaults;
    private final Set<Slot> deciding = new HashSet<>();
    private int reached;

    private AccessibleTree(XPathModel model, ContainerNode root, boolean withState, boolean withDefaults) {
        this.model = model;
        this.withState = withState;
        this.withDefaults = withDefaults;
        this.root = new Inner(this, null, root, true);
    }

    /** What the constraints on configuration see: configuration alone. */
    public static AccessibleTree ofConfiguration(XPathModel model, ContainerNode root) {
        return new AccessibleTree(model, root, false, true);
    }

    /** Configuration with its defaults, and state as it is reported: nobody knows that what was not reported has its default. */
    public static AccessibleTree ofEverything(XPathModel model, ContainerNode root) {
        return new AccessibleTree(model, root, true, true);
    }

    /** Configuration and state as they are in the data, without anything that is there by default only. */
    public static AccessibleTree ofWhatIsGiven(XPathModel model, ContainerNode root) {
        return new AccessibleTree(model, root, true, false);
    }

    public Inner root() {
        return root;
    }

    public XPathModel model() {
        return model;
    }

    boolean sees(SchemaNode schema) {
        return withState || schema.config();
    }

    void reached() {
        reached++;
    }

    /** How many nodes were looked at so far. */
    public int nodesReached() {
        return reached;
    }

    /** The node at a path. A position is that of a list without keys. */
    public Optional<XNode> find(InstancePath path) {
        Optional<XNode> at = Optional.of(root);
        for (var step : path.steps()) {
            at = at.flatMap(node -> node instanceof Inner inner ? child(inner, step) : Optional.empty());
        }
        return at;
    }

    private static Optional<XNode> child(Inner parent, Step step) {
        var schema = parent.schema().childByModule(step.name().module(), step.name().local());
        return schema.flatMap(child -> switch (step) {
            case Step.Node _ -> parent.children(child).stream().findFirst();
            case Step.Entry entry -> parent.entry(
                    (ListSchema) child,
                    new Key(entry.keys().stream().map(InstancePath.KeyLeaf::value).toList()));
            case Step.Value value -> parent.value((LeafListSchema) child, value.value());
            case Step.Position position -> parent.children(child).stream()
                    .skip(position.position() - 1L)
                    .findFirst();
        });
    }

    /** Whether a schema node can have an instance that is not given. */
    public static boolean mayBeByDefault(SchemaNode schema) {
        return switch (schema) {
            case ContainerSchema container -> !container.presence();
            case LeafSchema leaf -> leaf.defaultValue().isPresent();
            case LeafListSchema leafList -> !leafList.defaults().isEmpty();
            default -> false;
        };
    }

    /** The instances of a child that is not given. */
    List<XNode> byDefault(Inner parent, SchemaNode child) {
        if (!withDefaults || (withState && !child.config()) || !mayBeByDefault(child) || !mayExist(parent, child)) {
            return List.of();
        }
        return switch (child) {
            case ContainerSchema container -> List.of(XNode.implied(parent, container));
            case LeafSchema leaf ->
                    List.of(new Scalar(this, parent, leaf, leaf.defaultValue().orElseThrow(), false));
            case LeafListSchema leafList -> leafList.defaults().stream()
                    .<XNode>map(value -> new Scalar(this, parent, leafList, value, false))
                    .toList();
            default -> List.of();
        };
    }

    /** Whether the case that a child is in is the one in use, and its conditions hold. */
    public boolean mayExist(Inner parent, SchemaNode child) {
        return child.cases().stream().allMatch(each -> inUse(parent, each)) && conditionsHold(parent, child);
    }

    /** Whether a case has a node, or is the default of a choice that has none (RFC 7950 7.9.3). */
    public static boolean inUse(Inner parent, CaseSchema which) {
        var taken = false;
        for (var node : parent.node().children()) {
            if (which.holds(node.schema())) {
                return true;
            }
            taken |= which.choice().cases().stream().anyMatch(other -> other.holds(node.schema()));
        }
        return !taken && which.choice().defaultCase().equals(Optional.of(which));
    }

    /**
     * Whether the when conditions of a child hold (RFC 7950 7.21.5). One that depends on itself is a fault of the model,
     * and counts as false.
     */
    public boolean conditionsHold(Inner parent, SchemaNode child) {
        var conditions = model.conditions(child);
        if (conditions.isEmpty()) {
            return true;
        }
        var slot = new Slot(parent, child);
        if (!deciding.add(slot)) {
            return false;
        }
        try {
            return conditions.stream().allMatch(condition -> condition.holds(parent));
        } finally {
            deciding.remove(slot);
        }
    }
}
