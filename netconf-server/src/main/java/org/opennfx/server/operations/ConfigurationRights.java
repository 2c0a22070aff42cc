package org.opennfx.server.operations;

import static org.opennfx.datastore.nacm.AccessOperation.CREATE;
import static org.opennfx.datastore.nacm.AccessOperation.DELETE;
import static org.opennfx.datastore.nacm.AccessOperation.READ;
import static org.opennfx.datastore.nacm.AccessOperation.UPDATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.nacm.AccessOperation;
import org.opennfx.datastore.nacm.Action;
import org.opennfx.datastore.nacm.Rule;
import org.opennfx.datastore.nacm.RuleType;
import org.opennfx.datastore.nacm.StatementExpression;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.server.access.CommandExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a login class of the configuration says of the configuration: which statements its users can look at and change. */
final class ConfigurationRights {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationRights.class);
    private static final NodeName CONFIGURATION = NfxPath.name("configuration");
    /** By rules of which one could lift what his class denies. */
    private static final String ACCESS_CONTROL = "/ietf-netconf-acm:nacm";

    static final Set<AccessOperation> CHANGES = Set.of(CREATE, UPDATE, DELETE);
    private static final Set<AccessOperation> USE = Set.of(READ, CREATE, UPDATE, DELETE);

    /** What {@code configure} lets one call. */
    static final List<NodeName> CONFIGURING = Stream.concat(
                    Stream.of("edit-config", "copy-config", "lock", "unlock", "validate", "commit", "cancel-commit", "discard-changes")
                            .map(AccessControl::netconf),
                    Stream.of(Operations.EDIT_DATA))
            .toList();

    private static final List<NodeName> LOOKING =
            Stream.of("get-config", "get").map(AccessControl::netconf).toList();

    /** The statements that a permission is about, by a regular expression for each word. */
    private static final Map<String, List<String>> PERMISSIONS = Map.of(
            "admin", List.of("system (login|root-authentication)"),
            "interface", List.of("interfaces|forwarding-options"),
            "routing", List.of("vlans|protocols|routing-options"),
            "security", List.of("security"),
            "snmp", List.of("snmp"),
            "system", List.of("system (?!(?:login|root-authentication)$).*", "host-os|virtual-network-functions"));

    /** What a group says, others may apply: what is denied is denied there, too. */
    private static final String GROUP = "groups .*";

    private ConfigurationRights() {}

    /** Of two plain expressions, the one that allows goes before; of two lists, the one that denies. Permissions come last. */
    static List<Rule> rules(ListEntry definition) {
        var rules = new ArrayList<Rule>();
        rules.addAll(lists(definition, "deny-configuration-regexps", Action.DENY));
        rules.addAll(lists(definition, "allow-configuration-regexps", Action.PERMIT));
        rules.addAll(plain(definition, "allow-configuration", Action.PERMIT));
        rules.addAll(plain(definition, "deny-configuration", Action.DENY));
        rules.addAll(0, deniedInGroups(rules));
        if (rules.stream().anyMatch(rule -> rule.action() == Action.DENY)) {
            rules.add(Rule.of("access-control", new RuleType.DataNode(ACCESS_CONTROL), CHANGES, Action.DENY));
        }
        definition.values("permissions").forEach(permission -> rules.addAll(permitted(permission)));
        return rules;
    }

    /** Before all others: who may write groups gives nobody what he may not have himself. */
    private static List<Rule> deniedInGroups(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.action() == Action.DENY)
                .map(Rule::type)
                .filter(RuleType.Statements.class::isInstance)
                .map(type -> rule("in-groups", ((RuleType.Statements) type).expression().behind(GROUP), USE, Action.DENY))
                .toList();
    }

    private static List<Rule> lists(ListEntry definition, String statement, Action action) {
        var rules = new ArrayList<Rule>();
        definition.values(statement).forEach(text -> rules.addAll(read(definition, statement, text, StatementExpression::ofWords, action)));
        return rules;
    }

    private static List<Rule> plain(ListEntry definition, String statement, Action action) {
        return definition.leaf(statement)
                .map(text -> read(definition, statement, text, ConfigurationRights::ofText, action))
                .orElse(List.of());
    }

    private static StatementExpression ofText(String expression) {
        return StatementExpression.ofText(CommandExpression.terms(expression));
    }

    /** What is no expression, in a configuration from before they were checked, denies everything and permits nothing. */
    private static List<Rule> read(
            ListEntry definition, String statement, String text, Function<String, StatementExpression> reader, Action action) {
        try {
            return List.of(rule(statement, reader.apply(text), USE, action));
        } catch (PatternSyntaxException e) {
            LOG.warn("class {}: {} is not a regular expression: {}", definition.key(), statement, e.getDescription());
            return action == Action.DENY ? List.of(rule(statement, StatementExpression.ofText(List.of("")), USE, action)) : List.of();
        }
    }

    private static List<Rule> permitted(String permission) {
        var control = permission.endsWith("-control");
        var about = PERMISSIONS.get(control ? permission.substring(0, permission.length() - "-control".length()) : permission);
        if (about != null) {
            return about.stream()
                    .map(words -> rule(permission, StatementExpression.ofWords(words), control ? USE : Set.of(READ), Action.PERMIT))
                    .toList();
        }
        return switch (permission) {
            case "control" -> List.of(rule(permission, StatementExpression.ofWords(".*"), USE, Action.PERMIT));
            case "configure" -> Stream.concat(CONFIGURING.stream(), LOOKING.stream())
                    .map(operation -> call(permission, operation, Action.PERMIT))
                    .toList();
            default -> List.of();
        };
    }

    private static Rule rule(String name, StatementExpression expression, Set<AccessOperation> operations, Action action) {
        return Rule.of(name, new RuleType.Statements(CONFIGURATION.module(), CONFIGURATION.local(), expression), operations, action);
    }

    /** All of the configuration cannot be read. */
    static Rule hidden(String name) {
        return Rule.of(name, new RuleType.DataNode("/" + CONFIGURATION.module() + ":" + CONFIGURATION.local()), Set.of(READ), Action.DENY);
    }

    /** A rule for calling an operation. */
    static Rule call(String name, NodeName operation, Action action) {
        return new Rule(
                name,
                Optional.of(operation.module()),
                new RuleType.ProtocolOperation(Optional.of(operation.local())),
                Set.of(AccessOperation.EXEC),
                action);
    }
}
