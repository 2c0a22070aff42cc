package org.opennfx.server.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.nacm.Action;
import org.opennfx.datastore.nacm.Rule;
import org.opennfx.datastore.nacm.RuleList;
import org.opennfx.datastore.nacm.RuleType;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.server.access.CommandExpression;
import org.opennfx.server.access.UserClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule-lists of the device's login classes: for each class of the configuration the commands that it allows and denies, and
 * {@linkplain ConfigurationRights the statements}, and behind them {@link LoginClasses}. A command is the operations that it
 * calls, whatever front end calls them. Safe for any thread.
 */
public final class ClassRules implements Function<ContainerNode, List<RuleList>> {
    private static final Logger LOG = LoggerFactory.getLogger(ClassRules.class);

    private static final String SHOW = "show configuration";

    private final Map<String, List<NodeName>> commands = new TreeMap<>(Map.of(
            "commit", List.of(AccessControl.netconf("commit")),
            "configure", ConfigurationRights.CONFIGURING,
            SHOW, List.of(AccessControl.netconf("get-config"))));
    private final List<RuleList> predefined;
    private volatile Known known;

    /** The rule-lists that follow from the login classes of a configuration. */
    private record Known(Children login, List<RuleList> lists) {}

    public ClassRules(Schema schema) {
        schema.rpcs().forEach(rpc -> rpc.extension("nfx-cli", "command").ifPresent(words -> commands.put(words, List.of(rpc.name()))));
        this.predefined = LoginClasses.ruleLists(schema);
        this.known = new Known(Children.none(), predefined);
    }

    @Override
    public List<RuleList> apply(ContainerNode running) {
        var login = ConfigurationTop.system(running).flatMap(system -> system.container("login"));
        var content = login.map(ContainerNode::children).orElse(Children.none());
        var now = known;
        if (now.login() != content) {
            now = new Known(content, login.map(this::lists).orElse(predefined));
            known = now;
        }
        return now.lists();
    }

    private List<RuleList> lists(ContainerNode login) {
        var lists = new ArrayList<RuleList>();
        for (var definition : login.entries("class")) {
            var name = definition.key().toString();
            if (UserClass.named(name).isEmpty()) {
                lists.add(new RuleList("rights-of-" + name, Set.of(name), rules(definition)));
            }
        }
        lists.addAll(predefined);
        return List.copyOf(lists);
    }

    /** Of two plain expressions, the one that allows goes before; of two lists, the one that denies. */
    private List<Rule> rules(ListEntry definition) {
        var allowed = calls(expressions(definition, "allow-commands", List.of()), CommandExpression::permitted, Action.PERMIT);
        var denied = calls(
                expressions(definition, "deny-commands", List.of(CommandExpression.of(""))), CommandExpression::denied, Action.DENY);
        var inOrder = definition.has("deny-commands-regexps") ? Stream.of(denied, allowed) : Stream.of(allowed, denied);
        var calls = inOrder.flatMap(List::stream).toList();
        return Stream.of(calls, hidden(calls), ConfigurationRights.rules(definition)).flatMap(List::stream).toList();
    }

    /** Who may not look at the configuration does not see it in other ways either. */
    private static List<Rule> hidden(List<Rule> calls) {
        return calls.stream()
                .filter(rule -> rule.name().equals(SHOW))
                .findFirst()
                .filter(rule -> rule.action() == Action.DENY)
                .map(_ -> List.of(ConfigurationRights.hidden(SHOW)))
                .orElse(List.of());
    }

    /** @param otherwise stands for those of a configuration from before they were checked */
    private static List<CommandExpression> expressions(ListEntry definition, String statement, List<CommandExpression> otherwise) {
        try {
            return CommandExpression.texts(definition, statement).stream().map(CommandExpression::of).toList();
        } catch (PatternSyntaxException e) {
            LOG.warn("class {}: {} is not a regular expression: {}", definition.key(), statement, e.getDescription());
            return otherwise;
        }
    }

    private interface Choice {
        Collection<String> of(CommandExpression expression, Collection<String> commands);
    }

    private List<Rule> calls(List<CommandExpression> expressions, Choice choice, Action action) {
        return expressions.stream()
                .flatMap(expression -> choice.of(expression, commands.keySet()).stream())
                .distinct()
                .flatMap(words -> rules(words, action))
                .toList();
    }

    /** Who cannot enter configuration mode changes nothing in other ways. */
    private Stream<Rule> rules(String words, Action action) {
        var calls = commands.getOrDefault(words, List.of()).stream().map(operation -> ConfigurationRights.call(words, operation, action));
        return words.equals("configure") && action == Action.DENY
                ? Stream.concat(calls, Stream.of(Rule.of(words, new RuleType.DataNode("/"), ConfigurationRights.CHANGES, action)))
                : calls;
    }
}
