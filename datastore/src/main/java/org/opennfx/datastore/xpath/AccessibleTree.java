package org.opennfx.datastore.xpath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    private static final int CHARACTERS_OF_A_NODE = 16;

    private record Slot(Inner parent, SchemaNode child) {}

    private final XPathModel model;
    private final Inner root;
    private final boolean withState;
    private final boolean withDefaults;
    private Map<Slot, List<XNode>> standIns = Map.of();
    private long reached;
    private long read;
    private Meter meter = Meter.NONE;
    private Optional<Inner> input = Optional.empty();

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

    /**
     * What the constraints on the input of an rpc see: configuration and state, and below the root the rpc with its
     * input.
     */
    public static AccessibleTree ofInput(XPathModel model, ContainerNode data, ContainerNode input) {
        var tree = new AccessibleTree(model, data, true, true);
        tree.input = Optional.of(new Inner(tree, tree.root, input, true));
        return tree;
    }

    /**
     * What the constraints on the input of an action see: configuration and state, and below the node that it is invoked on
     * the action with its input.
     *
     * @param at that node
     * @return empty where it does not exist
     */
    public static Optional<AccessibleTree> ofInput(
            XPathModel model, ContainerNode data, InstancePath at, ContainerNode input) {
        var tree = new AccessibleTree(model, data, true, true);
        tree.input = tree.find(at).map(node -> new Inner(tree, (Inner) node, input, true));
        return Optional.of(tree).filter(it -> it.input.isPresent());
    }

    /** The rpc or action, in the tree of one. */
    public Inner input() {
        return input.orElseThrow();
    }

    /** What is below a node beside its data. */
    Optional<Inner> inputBelow(Inner parent) {
        return input.filter(node -> parent.equals(node.up));
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

    /** A node is looked at; one that is looked at again is to be told again, for it is work again. */
    public void reached() {
        reached++;
        if (reached % Meter.TURN == 0) {
            meter.reached(reached);
        }
    }

    /** Characters of a text were looked at: so many of them are the work of a node. */
    void read(long characters) {
        read += characters;
        for (; read >= CHARACTERS_OF_A_NODE; read -= CHARACTERS_OF_A_NODE) {
            reached();
        }
    }

    /** How many nodes were looked at so far. */
    public long nodesReached() {
        return reached;
    }

    /** Does some work on the tree while a meter runs. */
    public <T> T metered(Meter watching, Supplier<T> work) {
        meter = watching;
        try {
            return work.get();
        } finally {
            meter = Meter.NONE;
        }
    }

    /** The node at a path. A position is that of a list without keys. */
    public Optional<XNode> find(InstancePath path) {
        Optional<XNode> at = Optional.of(root);
        for (var step : path.steps()) {
            at = at.flatMap(node -> node instanceof Inner inner ? child(inner, step) : Optional.empty());
        }
        return at;
    }

    private Optional<XNode> child(Inner parent, Step step) {
        var operation = inputBelow(parent).filter(node -> node.schema().name().equals(step.name()));
        if (operation.isPresent()) {
            return operation.map(node -> node);
        }
        var schema = parent.schema().childByModule(step.name().module(), step.name().local());
        return schema.flatMap(child -> switch (step) {
            case Step.Node _ -> parent.children(child).stream().findFirst();
            case Step.Entry entry -> parent.entry((ListSchema) child, Key.of(entry));
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

    /** Whether the when conditions of a child hold (RFC 7950 7.21.5). */
    public boolean conditionsHold(Inner parent, SchemaNode child) {
        return model.conditions(child).stream().allMatch(condition -> holds(condition, parent));
    }

    /**
     * While a condition is evaluated, a node without value and children stands for the node that has it, and the nodes
     * that are there under one of a choice, case, uses or augment are not there.
     */
    private boolean holds(Condition condition, Inner parent) {
        var context = condition.onParent() ? parent : new XNode.Opaque(this, parent, condition.node(), false);
        var instead = condition.onParent() ? List.<XNode>of() : List.of(context);
        var around = standIns;
        var within = new HashMap<>(around);
        condition.brought().forEach(node -> within.put(new Slot(parent, node), instead));
        standIns = within;
        try {
            return condition.bound().holds(context);
        } finally {
            standIns = around;
        }
    }

    /** What is to be seen instead of the instances of a child while a condition is evaluated. */
    Optional<List<XNode>> insteadOf(Inner parent, SchemaNode child) {
        return standIns.isEmpty() ? Optional.empty() : Optional.ofNullable(standIns.get(new Slot(parent, child)));
    }
}
