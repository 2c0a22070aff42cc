package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access control of a server: the nacm container of the running configuration, and after its rule-lists those that
 * the server has by itself. Rules are compiled when the container changes. Safe for any thread.
 */
public final class AccessPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(AccessPolicy.class);
    private static final Defaults NO_RULES = new Defaults(Action.PERMIT, Action.DENY, Action.PERMIT);
    /** More than there are users; names that come by certificates must not fill the memory. */
    private static final int MOST_SUBJECTS = 10_000;

    private final Schema schema;
    private final Function<ContainerNode, List<RuleList>> predefined;
    private final Supplier<ContainerNode> running;
    private final Conditions conditions;
    private final Scopes scopes;
    private volatile Compiled compiled;

    /** What follows from one nacm container; subjects are added as they come. */
    private record Compiled(
            Optional<ContainerNode> nacm,
            List<RuleList> predefined,
            Optional<AccessRules> rules,
            Map<Subject, SubjectAccess> subjects) {}

    /**
     * @param predefined gives the server's own rule-lists, for external groups, by what is running: the same object while they are
     *     the same. They hold also where enable-nacm is false, and whatever enable-external-groups says; with none of them, all
     *     is permitted where enable-nacm is false
     * @param running gives the content of the running datastore as it is now
     */
    public AccessPolicy(Schema schema, Function<ContainerNode, List<RuleList>> predefined, Supplier<ContainerNode> running) {
        this.schema = schema;
        this.predefined = predefined;
        this.running = running;
        this.conditions = new Conditions(schema);
        this.scopes = new Scopes(schema);
        this.compiled = compiled(container(schema).map(ContainerNode::empty), List.of());
    }

    /** As the other one, with rule-lists that are always the same. */
    public AccessPolicy(Schema schema, List<RuleList> predefined, Supplier<ContainerNode> running) {
        this(schema, _ -> predefined, running);
    }

    /** The container of the model; empty where a server does not have it. */
    static Optional<ContainerSchema> container(Schema schema) {
        return schema.root().childByModule("ietf-netconf-acm", "nacm").map(ContainerSchema.class::cast);
    }

    /** Tells which rules match nothing. */
    public StateProvider ruleState() {
        return new RuleState(running);
    }

    /** What someone may do under the configuration that is running now. */
    public SubjectAccess of(Subject subject) {
        var now = current();
        var known = now.subjects().get(subject);
        if (known == null) {
            if (now.subjects().size() >= MOST_SUBJECTS) {
                now.subjects().clear();
            }
            known = access(now, subject);
            now.subjects().put(subject, known);
        }
        return known;
    }

    private Compiled current() {
        var root = running.get();
        var nacm = container(schema)
                .map(node -> root.child(node).map(ContainerNode.class::cast).orElse(ContainerNode.empty(node)));
        var lists = predefined.apply(root);
        var now = compiled;
        var isSame = isSame(now.nacm(), nacm);
        if (!isSame || now.predefined() != lists) {
            now = compiled(nacm, lists);
            compiled = now;
        }
        if (!isSame) {
            UnmatchedRule.in(root, schema).forEach(rule -> LOG.warn("{}", rule.warning().message()));
        }
        return now;
    }

    /** What did not change is the same object. */
    private static boolean isSame(Optional<ContainerNode> one, Optional<ContainerNode> other) {
        return content(one) == content(other);
    }

    private static Children content(Optional<ContainerNode> nacm) {
        return nacm.map(ContainerNode::children).orElse(Children.none());
    }

    private Compiled compiled(Optional<ContainerNode> nacm, List<RuleList> lists) {
        var rules = nacm.map(node -> AccessRules.of(node)).filter(AccessRules::enabled);
        return new Compiled(nacm, lists, rules, new ConcurrentHashMap<>());
    }

    private SubjectAccess access(Compiled now, Subject subject) {
        var enabled = now.rules();
        if (subject.recovery() || (enabled.isEmpty() && now.predefined().isEmpty())) {
            return SubjectAccess.unrestricted(scopes, subject, conditions);
        }
        var rules = new ArrayList<Rule>();
        enabled.ifPresent(it -> addAll(rules, it.lists(), it.groupsOf(subject)));
        addAll(rules, now.predefined(), subject.groups());
        return SubjectAccess.by(scopes, subject, rules, enabled.map(AccessRules::defaults).orElse(NO_RULES), conditions);
    }

    private static void addAll(List<Rule> rules, List<RuleList> lists, Set<String> groups) {
        lists.stream().filter(list -> list.holdsFor(groups)).forEach(list -> rules.addAll(list.rules()));
    }
}
