package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/**
 * A rule that never matches, for the schema has nothing at its path. Its type allows that (RFC 8341 5,
 * node-instance-identifier), but it is rarely meant.
 *
 * @param where the leaf that has the path
 */
public record UnmatchedRule(String list, String name, String path, InstancePath where) {
    /** Those of a data tree in their order, whether access control is enabled or not. */
    public static List<UnmatchedRule> in(ContainerNode root, Schema schema) {
        var all = new ArrayList<UnmatchedRule>();
        AccessPolicy.container(schema).flatMap(root::child).map(ContainerNode.class::cast).ifPresent(nacm -> {
            for (var list : nacm.entries("rule-list")) {
                for (var rule : list.entries("rule")) {
                    unmatched(rule, schema).map(path -> of(nacm, list, rule, path)).ifPresent(all::add);
                }
            }
        });
        return List.copyOf(all);
    }

    private static Optional<String> unmatched(ListEntry rule, Schema schema) {
        return rule.leaf("path").filter(path -> NodePath.find(path, schema).isEmpty());
    }

    private static UnmatchedRule of(ContainerNode nacm, ListEntry list, ListEntry rule, String path) {
        var where = InstancePath.ROOT
                .node(nacm.schema().name())
                .child(list.key().step(list.schema()))
                .child(rule.key().step(rule.schema()))
                .node(rule.schema().child("path").orElseThrow().name());
        return new UnmatchedRule(list.key().toString(), rule.key().toString(), path, where);
    }

    /** What to tell whoever wrote it. */
    public RpcError warning() {
        var words = "rule " + name + " of rule-list " + list + " matches nothing: there is no " + path;
        return RpcError.application(ErrorTag.DATA_MISSING, words).at(where);
    }
}
