package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.opennfx.datastore.nacm.StatementExpression.Reach;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * One subject's rules about one kind of access to data nodes (RFC 8341 3.4.5). What they say about a schema node is found
 * once; only where a rule names a key before one that does not, or statements, is an instance looked at.
 */
final class DataRules {
    private record Candidate(Rule rule, Scope scope) {
        /** What is permitted by the statement that something belongs to does not show what its model hides. */
        boolean isAbout(SchemaNode node, AccessOperation operation) {
            return rule.concerns(node.name(), operation) && scope.canCover(node) && !(hasStatements() && hides(node, operation));
        }

        private boolean hides(SchemaNode node, AccessOperation operation) {
            return operation == AccessOperation.READ && rule.action().permits() && Sensitivity.denies(node, operation);
        }

        private boolean hasStatements() {
            return rule.type() instanceof RuleType.Statements;
        }

        boolean hasOpenStatements() {
            return scope instanceof StatementScope;
        }

        Optional<Reach> reach(Trail at) {
            return scope instanceof StatementScope statements ? Optional.of(statements.reach(at)) : Optional.empty();
        }
    }

    /** A rule that decides for some instances of a schema node. */
    private record Partial(Scope scope, Action action) {}

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

    private final Scopes scopes;
    private final String user;
    private final AccessOperation operation;
    private final List<Candidate> rules;
    private final Action byDefault;
    private final Map<SchemaNode, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<SchemaNode, Boolean> permitted = new ConcurrentHashMap<>();
    private final Map<List<Reach>, DataRules> within = new ConcurrentHashMap<>();
    private final boolean hasStatements;

    private DataRules(Scopes scopes, String user, AccessOperation operation, Action byDefault, List<Candidate> rules) {
        this.scopes = scopes;
        this.user = user;
        this.operation = operation;
        this.byDefault = byDefault;
        this.rules = rules;
        this.hasStatements = rules.stream().anyMatch(Candidate::hasOpenStatements);
    }

    /** @param rules all of the subject's rules, in order */
    static DataRules of(Scopes scopes, String user, AccessOperation operation, List<Rule> rules, Action byDefault) {
        var candidates = new ArrayList<Candidate>();
        for (var rule : rules) {
            if (rule.operations().contains(operation)) {
                scopes.of(rule, operation).ifPresent(scope -> candidates.add(new Candidate(rule, scope)));
            }
        }
        return new DataRules(scopes, user, operation, byDefault, candidates);
    }

    /**
     * The same rules as they hold for a node and all in it: what an expression says of all of that is known there, and needs no
     * look at each node.
     */
    DataRules within(Trail at) {
        if (!hasStatements) {
            return this;
        }
        var reaches = rules.stream().flatMap(rule -> rule.reach(at).stream()).toList();
        return reaches.stream().allMatch(Predicate.isEqual(Reach.SOME)) ? this : within.computeIfAbsent(reaches, this::within);
    }

    private DataRules within(List<Reach> reaches) {
        var known = reaches.iterator();
        var left = new ArrayList<Candidate>();
        for (var rule : rules) {
            switch (rule.scope()) {
                case NodePath _ -> left.add(rule);
                case StatementScope _ -> {
                    switch (known.next()) {
                        case ALL -> left.add(new Candidate(rule.rule(), scopes.everything()));
                        case SOME -> left.add(rule);
                        case NONE -> { }
                    }
                }
            }
        }
        return new DataRules(scopes, user, operation, byDefault, left);
    }

    /** Whether the access is permitted to the node by itself, whatever holds for those above it. */
    boolean permits(Trail at) {
        var verdict = verdict(at.schema());
        for (var each : verdict.partial()) {
            if (each.scope().admits(at, user)) {
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
            if (candidate.rule().concerns(name, operation) && candidate.scope().covers(at, name, user)) {
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
            if (candidate.isAbout(node, operation)) {
                if (candidate.scope().namesNoInstance()) {
                    return new Verdict(List.copyOf(partial), candidate.rule().action());
                }
                partial.add(new Partial(candidate.scope(), candidate.rule().action()));
            }
        }
        return new Verdict(List.copyOf(partial), Sensitivity.denies(node, operation) ? Action.DENY : byDefault);
    }
}
