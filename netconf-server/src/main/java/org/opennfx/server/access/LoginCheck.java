package org.opennfx.server.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.nacm.StatementExpression;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Keeps a commit from locking everybody out: who could change the configuration before must not be the last one. */
public final class LoginCheck implements Subsystem {
    private static final InstancePath LOGIN = NfxPath.configuration("system", "login");

    private final Supplier<Boolean> openNow;

    /**
     * @param openNow whether running lets a super-user log in; before the first one is set, nothing is asked for
     */
    public LoginCheck(Supplier<Boolean> openNow) {
        this.openNow = openNow;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return Stream.concat(lockedOut(candidate).stream(), expressions(candidate)).toList();
    }

    /** What is no regular expression would neither allow nor deny. */
    private static Stream<RpcError> expressions(ContainerNode candidate) {
        return ConfigurationTop.system(candidate).flatMap(system -> system.container("login")).stream()
                .flatMap(login -> login.entries("class").stream())
                .flatMap(LoginCheck::expressions);
    }

    private static Stream<RpcError> expressions(ListEntry definition) {
        return Stream.of("commands", "configuration")
                .flatMap(what -> Stream.of("allow-" + what, "deny-" + what))
                .flatMap(what -> Stream.of(what, what + CommandExpression.LIST))
                .flatMap(statement -> faults(definition, statement));
    }

    private static Stream<RpcError> faults(ListEntry definition, String statement) {
        var where = NfxPath.below(NfxPath.entry(LOGIN, "class", definition.key().toString()), statement);
        return CommandExpression.of(definition, statement).stream()
                .flatMap(expression -> fault(expression, statement.endsWith("configuration" + CommandExpression.LIST)).stream())
                .map(fault -> RpcError.application(ErrorTag.INVALID_VALUE, "not a regular expression: " + fault).at(where));
    }

    private static Optional<String> fault(String expression, boolean byWords) {
        try {
            CommandExpression.of(expression);
            if (byWords) {
                StatementExpression.ofWords(expression);
            }
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    private List<RpcError> lockedOut(ContainerNode candidate) {
        if (!openNow.get() || new ConfiguredAccounts(() -> candidate).haveSuperUser()) {
            return List.of();
        }
        return List.of(RpcError.application(ErrorTag.OPERATION_FAILED, "Missing mandatory statement: 'root-authentication'"
                        + ": after this commit no super-user could log in")
                .at(NfxPath.configuration("system")));
    }

    @Override
    public Plan plan(ContainerNode desired) {
        return new Plan(List.of());
    }
}
