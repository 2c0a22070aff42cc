package org.opennfx.backends.intention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/** The groups of a configuration: statements that are inherited wherever a group is applied. */
final class ConfigurationGroups {
    static final String APPLIED = "apply-groups";
    static final String EXCEPTED = "apply-groups-except";

    private static final String GROUPS = "groups";
    private static final Set<String> TEMPLATES = Set.of(GROUPS, APPLIED, EXCEPTED);
    private static final InstancePath CONFIGURATION = NfxPath.configuration();
    /** Of a group, in steps from the root. */
    private static final int DEPTH = CONFIGURATION.steps().size() + 1;

    private ConfigurationGroups() {}

    /** The configuration with what it inherits; the same where that is nothing. */
    static ContainerNode inherited(ContainerNode root) {
        return inherited(root, (_, _) -> { });
    }

    /** The nodes that are inherited, each with the name of its group. */
    static Map<InstancePath, String> origins(ContainerNode root) {
        var origins = new LinkedHashMap<InstancePath, String>();
        inherited(root, (node, group) -> origins.put(node.path(), group));
        return origins;
    }

    private static ContainerNode inherited(ContainerNode root, Inheritance.Told told) {
        var said = ConfigurationTop.in(root).map(ConfigurationGroups::groups).orElse(Map.of());
        if (said.isEmpty()) {
            return root;
        }
        var place = Place.at(CONFIGURATION);
        return root.with(new Inheritance(told).of(ConfigurationTop.in(root).orElseThrow(), said, List.of(), place));
    }

    /** Each group as what it says of the configuration as a whole. */
    private static Map<String, List<InnerNode>> groups(ContainerNode configuration) {
        var groups = new LinkedHashMap<String, List<InnerNode>>();
        configuration.entries(GROUPS).forEach(group -> groups.put(group.key().values().getFirst(), List.of(group)));
        return groups;
    }

    /** A configuration without its groups, and without a word of where they are applied. */
    static ContainerNode without(ContainerNode root) {
        return ConfigurationTop.in(root).map(all -> root.with(plain(all))).orElse(root);
    }

    private static InnerNode plain(InnerNode node) {
        var left = node;
        for (var child : node.children()) {
            left = switch (child) {
                case ContainerNode container -> left.with(plain(container));
                case ListNode list when !list.schema().name().local().equals(GROUPS) -> left.with(plain(list));
                default -> TEMPLATES.contains(child.schema().name().local()) ? left.without(child.schema()) : left;
            };
        }
        return left;
    }

    private static ListNode plain(ListNode list) {
        var left = list;
        for (var entry : list.entries()) {
            left = left.with((ListEntry) plain(entry));
        }
        return left;
    }

    /** Where the configuration has what a statement of a group is about; empty for others. */
    static Optional<InstancePath> stated(InstancePath node) {
        var steps = node.steps();
        return CONFIGURATION.contains(node) && steps.size() > DEPTH && steps.get(DEPTH - 1).name().equals(NfxPath.name(GROUPS))
                ? Optional.of(new InstancePath(Stream.concat(CONFIGURATION.steps().stream(), steps.stream().skip(DEPTH)).toList()))
                : Optional.empty();
    }

    /** A configuration without what groups say of nodes that the reader may not read. */
    static ContainerNode readable(ContainerNode root, Predicate<InstancePath> readable) {
        return ConfigurationTop.in(root)
                .flatMap(all -> all.child(NfxPath.name(GROUPS)).map(groups -> root.with(all.with(readable((ListNode) groups, readable)))))
                .orElse(root);
    }

    private static ListNode readable(ListNode groups, Predicate<InstancePath> readable) {
        var left = groups;
        for (var group : groups.entries()) {
            left = left.with((ListEntry) new ReadableStatements(readable).of(group, CONFIGURATION));
        }
        return left;
    }
}
