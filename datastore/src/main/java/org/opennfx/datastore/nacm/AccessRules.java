package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/**
 * The rules of one nacm container, read.
 *
 * @param groups the names of the groups that each user is configured to be in
 */
record AccessRules(
        boolean enabled, Defaults defaults, boolean externalGroups, Map<String, Set<String>> groups, List<RuleList> lists) {
    static AccessRules of(ContainerNode nacm) {
        return new AccessRules(
                nacm.leafOrDefault("enable-nacm").orElseThrow().equals("true"),
                Defaults.in(nacm),
                nacm.leafOrDefault("enable-external-groups").orElseThrow().equals("true"),
                groups(nacm),
                lists(nacm));
    }

    private static Map<String, Set<String>> groups(ContainerNode nacm) {
        var groups = new HashMap<String, Set<String>>();
        nacm.container("groups").ifPresent(node -> node.entries("group").forEach(group -> group.values("user-name")
                .forEach(user -> groups.computeIfAbsent(user, _ -> new HashSet<>()).add(group.key().toString()))));
        return groups;
    }

    private static List<RuleList> lists(ContainerNode nacm) {
        return entries(nacm.entries("rule-list"), list -> {
            var groups = new HashSet<String>();
            list.values("group").forEach(groups::add);
            return new RuleList(list.key().toString(), groups, entries(list.entries("rule"), AccessRules::rule));
        });
    }

    private static Rule rule(ListEntry rule) {
        return new Rule(
                rule.key().toString(),
                unlessAny(rule.leafOrDefault("module-name")),
                type(rule),
                AccessOperation.named(rule.leafOrDefault("access-operations").orElseThrow()),
                Action.named(rule.leaf("action").orElseThrow()));
    }

    private static RuleType type(ListEntry rule) {
        if (rule.has("rpc-name")) {
            return new RuleType.ProtocolOperation(unlessAny(rule.leaf("rpc-name")));
        }
        if (rule.has("notification-name")) {
            return new RuleType.Notification(unlessAny(rule.leaf("notification-name")));
        }
        return rule.leaf("path").<RuleType>map(RuleType.DataNode::new).orElse(new RuleType.Any());
    }

    private static Optional<String> unlessAny(Optional<String> name) {
        return name.filter(it -> !it.equals("*"));
    }

    private static <T> List<T> entries(Iterable<ListEntry> entries, Function<ListEntry, T> read) {
        var all = new ArrayList<T>();
        entries.forEach(entry -> all.add(read.apply(entry)));
        return all;
    }

    /** The groups that count for someone (RFC 8341 3.4.4, step 4). */
    Set<String> groupsOf(Subject subject) {
        var all = new HashSet<>(groups.getOrDefault(subject.user(), Set.of()));
        if (externalGroups) {
            all.addAll(subject.groups());
        }
        return all;
    }
}
