package org.opennfx.datastore.nacm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** Marks the rules that match nothing (nfx-access-control). */
final class RuleState implements StateProvider {
    private static final String MODULE = "nfx-access-control";

    private final Supplier<ContainerNode> running;

    RuleState(Supplier<ContainerNode> running) {
        this.running = running;
    }

    @Override
    public List<DataNode> state(Schema schema) {
        var unmatched = schema.module(MODULE).isEmpty() ? List.<UnmatchedRule>of() : UnmatchedRule.in(running.get(), schema);
        return unmatched.isEmpty() ? List.of() : List.of(marked(unmatched, AccessPolicy.container(schema).orElseThrow()));
    }

    private static DataNode marked(List<UnmatchedRule> rules, ContainerSchema nacm) {
        var byList = rules.stream()
                .collect(Collectors.groupingBy(UnmatchedRule::list, LinkedHashMap::new, Collectors.toList()));
        return TreeBuilder.container(
                nacm, node -> byList.forEach((name, its) -> node.entry("rule-list", list -> mark(name, its, list))));
    }

    private static void mark(String name, List<UnmatchedRule> rules, TreeBuilder list) {
        list.leaf("name", name);
        rules.forEach(each -> list.entry("rule", rule -> rule.leaf("name", each.name()).empty(MODULE, "matches-nothing")));
    }
}
