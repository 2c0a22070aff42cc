package org.opennfx.server.operations;

import static org.opennfx.datastore.nacm.Action.DENY;
import static org.opennfx.datastore.nacm.Action.PERMIT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.opennfx.datastore.nacm.AccessOperation;
import org.opennfx.datastore.nacm.Action;
import org.opennfx.datastore.nacm.Rule;
import org.opennfx.datastore.nacm.RuleList;
import org.opennfx.datastore.nacm.RuleType;
import org.opennfx.datastore.nacm.Sensitivity;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.access.UserClass;

/**
 * The device's login classes as groups of access control, and what their members may do where no configured rule says
 * otherwise: a super-user everything; an operator read, ask other machines, and call operations that act on the running
 * device or clear what it has counted, whose names start with {@code request} and {@code clear}; read-only, read; unauthorized,
 * nothing. What a model denies by default is for a super-user.
 */
public final class LoginClasses {
    private static final String RECOVERY = "root";
    private static final Set<AccessOperation> ALL = EnumSet.allOf(AccessOperation.class);
    /** Operations that only tell something and do not start with {@code get}. */
    private static final Set<String> READING = Set.of(
            "compare",
            "create-subscription",
            "establish-subscription",
            "modify-subscription",
            "delete-subscription",
            "resync-subscription",
            "monitor-log");

    /** Operations that ask other machines. */
    private static final Set<String> ASKING = Set.of("ping", "traceroute");

    private LoginClasses() {}

    /** Who a user is: the super-user root for recovery (RFC 8341 3.3.3), any other one by his class. */
    public static Subject subject(Accounts accounts, String user) {
        // a user who was deleted while his session lasts may do nothing
        var groups = accounts.find(user).map(LoginClasses::groups).orElse(Set.of(UserClass.UNAUTHORIZED.toString()));
        return user.equals(RECOVERY) ? Subject.recovery(user) : Subject.of(user, groups);
    }

    /** The class, and for one of the configuration that which it counts as, too. */
    private static Set<String> groups(Account account) {
        return new HashSet<>(List.of(account.className(), account.userClass().toString()));
    }

    /** The rule-lists of the classes. */
    public static List<RuleList> ruleLists(Schema schema) {
        return List.of(
                list(UserClass.SUPER_USER, List.of(everything(PERMIT))),
                list(UserClass.OPERATOR, calls(schema, name -> reads(name) || ASKING.contains(name) || acts(name))),
                list(UserClass.READ_ONLY, calls(schema, LoginClasses::reads)),
                list(UserClass.UNAUTHORIZED, List.of(everything(DENY))));
    }

    private static RuleList list(UserClass userClass, List<Rule> rules) {
        return new RuleList("class-" + userClass, Set.of(userClass.toString()), rules);
    }

    private static Rule everything(Action action) {
        return Rule.of("everything", new RuleType.Any(), ALL, action);
    }

    /** Some operations and no others, and none that its model denies by default; data nodes are left to the defaults, which hide secrets. */
    private static List<Rule> calls(Schema schema, Predicate<String> permitted) {
        var rules = new ArrayList<Rule>();
        schema.rpcs().stream()
                .filter(rpc -> !Sensitivity.denies(rpc.extensions()))
                .map(RpcSchema::name)
                .filter(name -> permitted.test(name.local()))
                .forEach(name -> rules.add(ConfigurationRights.call(name.toString(), name, PERMIT)));
        rules.add(Rule.of("no-others", new RuleType.Any(), Set.of(AccessOperation.EXEC), DENY));
        return rules;
    }

    private static boolean acts(String operation) {
        return operation.startsWith("request-") || operation.startsWith("clear-");
    }

    private static boolean reads(String operation) {
        return operation.equals("get") || operation.startsWith("get-") || READING.contains(operation);
    }
}
