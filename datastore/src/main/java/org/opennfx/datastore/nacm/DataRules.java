package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * One subject's rules about one kind of access to data nodes (RFC 8341 3.4.5). What they say about a schema node is found
 * once; only where a rule names a key before one that does not is an instance looked at.
 */
final class DataRules {
    private record Candidate(Rule rule, NodePath path) {}

    /** A rule that decides for some instances of a schema node. */
    private record Partial(NodePath path, Action action) {}

    /**
     * What holds for a schema node.
     *
     * @param partial the rules that are tried first, in order
     */
    private record Verdict(List<Partial> partial, Action otherwise) {
        boolean settles(Action action) {
            return otherwise == action && partial.stream().allMatch(each -> each.action() == action);
        }
    }

    private final String user;
    private final AccessOperation operation;
    private final List<Candidate> rules = new ArrayList<>();
    private final Action byDefault;
    private final Map<SchemaNode, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<SchemaNode, Boolean> permitted = new ConcurrentHashMap<>();

    /** @param rules all of the subject's rules, in order */
    DataRules(Schema schema, String user, AccessOperation operation, List<Rule> rules, Action byDefault) {
        this.user = user;
        this.operation = operation;
        this.byDefault = byDefault;
        for (var rule : rules) {
            if (rule.operations().contains(operation)) {
                switch (rule.type()) {
                    case RuleType.Any _ -> NodePath.find("/", schema).ifPresent(path -> add(rule, path));
                    case RuleType.DataNode(var text) -> NodePath.find(text, schema).ifPresent(path -> add(rule, path));
                    case RuleType.ProtocolOperation _, RuleType.Notification _ -> { }
                }
            }
        }
    }

    private void add(Rule rule, NodePath path) {
        rules.add(new Candidate(rule, path));
    }

    /** Whether the access is permitted to the node by itself, whatever holds for those above it. */
    boolean permits(Trail at) {
        var verdict = verdict(at.schema());
        for (var each : verdict.partial()) {
            if (each.path().admits(at, user)) {
                return each.action().permits();
            }
        }
        return verdict.otherwise().permits();
    }

    /** Whether it is denied to every instance of a node. */
    boolean deniesAll(SchemaNode node) {
        return verdict(node).settles(Action.DENY);
    }

    /** Whether it is permitted to every instance of a node. */
    boolean permitsAll(SchemaNode node) {
        return verdict(node).settles(Action.PERMIT);
    }

    /** Whether it is permitted to every instance of a node, and to all below it. The root itself is no node. */
    boolean permitsAllIn(SchemaNode node) {
        var known = permitted.get(node);
        if (known == null) {
            known = (node.parent().isEmpty() || permitsAll(node))
                    && (!(node instanceof InnerSchema inner) || inner.children().stream().allMatch(this::permitsAllIn));
            permitted.put(node, known);
        }
        return known;
    }

    /**
     * Whether the access is permitted to an action or notification in a data node.
     *
     * @param sensitive whether its statement, or a data node above it, has default-deny-all
     */
    boolean permitsTied(Trail at, NodeName name, boolean sensitive) {
        for (var candidate : rules) {
            if (candidate.rule().concerns(name, operation) && candidate.path().covers(at, name, user)) {
                return candidate.rule().action().permits();
            }
        }
        return !sensitive && byDefault.permits();
    }

    private Verdict verdict(SchemaNode node) {
        var known = verdicts.get(node);
        if (known == null) {
            known = compile(node);
            verdicts.put(node, known);
        }
        return known;
    }

    private Verdict compile(SchemaNode node) {
        var partial = new ArrayList<Partial>();
        for (var candidate : rules) {
            if (candidate.rule().concerns(node.name(), operation) && candidate.path().canCover(node)) {
                if (candidate.path().namesNoInstance()) {
                    return new Verdict(List.copyOf(partial), candidate.rule().action());
                }
                partial.add(new Partial(candidate.path(), candidate.rule().action()));
            }
        }
        return new Verdict(List.copyOf(partial), Sensitivity.denies(node, operation) ? Action.DENY : byDefault);
    }
}
