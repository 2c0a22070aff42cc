package org.opennfx.datastore.path;

import java.util.ArrayList;
import java.util.List;

/**
 * The path from the root to one instance of a data node; the empty path is the root itself. It is what error-path,
 * instance-identifier and resource identifiers are written from.
 */
public record InstancePath(List<Step> steps) {
    public static final InstancePath ROOT = new InstancePath(List.of());

    public InstancePath {
        steps = List.copyOf(steps);
    }

    /** One step down. */
    public sealed interface Step {
        NodeName name();

        /** A container, leaf, list or leaf-list as a whole, anydata or anyxml. */
        record Node(NodeName name) implements Step {}

        /** The list entry with these key values, in the order of the list's key statement. */
        record Entry(NodeName name, List<KeyLeaf> keys) implements Step {
            public Entry {
                keys = List.copyOf(keys);
            }
        }

        /** The leaf-list entry with this value. */
        record Value(NodeName name, String value) implements Step {}

        /** The entry of a list without keys; positions count from 1. */
        record Position(NodeName name, int position) implements Step {}
    }

    /** A key leaf and its canonical value. */
    public record KeyLeaf(NodeName name, String value) {}

    public InstancePath node(NodeName name) {
        return child(new Step.Node(name));
    }

    public InstancePath child(Step step) {
        var all = new ArrayList<Step>(steps.size() + 1);
        all.addAll(steps);
        all.add(step);
        return new InstancePath(all);
    }

    /** The path without its last step; the root is its own parent. */
    public InstancePath parent() {
        return steps.isEmpty() ? this : new InstancePath(steps.subList(0, steps.size() - 1));
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** Whether {@code this} is {@code other} or an ancestor of it. */
    public boolean contains(InstancePath other) {
        return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
    }

    /**
     * The instance-identifier with module names as prefixes, given where the module changes (RFC 7951 6.11); the root
     * is {@code /}.
     */
    @Override
    public String toString() {
        if (steps.isEmpty()) {
            return "/";
        }
        var text = new StringBuilder();
        var module = "";
        for (var step : steps) {
            text.append('/');
            if (!step.name().module().equals(module)) {
                module = step.name().module();
                text.append(module).append(':');
            }
            text.append(step.name().local());
            switch (step) {
                case Step.Node _ -> { }
                case Step.Entry entry -> entry.keys().forEach(key -> predicate(text, key.name().local(), key.value()));
                case Step.Value value -> predicate(text, ".", value.value());
                case Step.Position position -> text.append('[').append(position.position()).append(']');
            }
        }
        return text.toString();
    }

    private static void predicate(StringBuilder text, String name, String value) {
        text.append('[').append(name).append('=').append(QuotedValue.of(value)).append(']');
    }
}
