package org.opennfx.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;

/** The users in the running configuration: {@code system login user}, and root by {@code system root-authentication}. */
public final class ConfiguredAccounts implements Accounts {
    private static final String MODULE = "nfx";
    private static final String ROOT = "root";
    private static final List<String> KEY_LISTS = List.of("ssh-rsa", "ssh-ecdsa", "ssh-ed25519");

    private final Supplier<ContainerNode> running;

    /** @param running gives the content of the running datastore as it is now */
    public ConfiguredAccounts(Supplier<ContainerNode> running) {
        this.running = running;
    }

    @Override
    public Optional<Account> find(String name) {
        return system().flatMap(system -> configured(system, name).map(account -> new SshPolicy(system).applied(account)));
    }

    private static Optional<Account> configured(ContainerNode system, String name) {
        if (name.equals(ROOT)) {
            return system.container("root-authentication")
                    .map(authentication -> account(ROOT, UserClass.SUPER_USER, Optional.of(authentication)));
        }
        return system.container("login").flatMap(login -> login.entry("user", name)
                .map(user -> account(name, userClass(login, user), user.container("authentication"))));
    }

    /** Whether anybody can log in at all. */
    public boolean isEmpty() {
        return names().allMatch(name -> find(name).filter(Account::canLogIn).isEmpty());
    }

    /** Whether somebody can log in who may change everything, this included. */
    public boolean haveSuperUser() {
        return names().anyMatch(name -> find(name)
                .filter(account -> account.canLogIn() && account.userClass() == UserClass.SUPER_USER)
                .isPresent());
    }

    private Stream<String> names() {
        var users = system().flatMap(node -> node.container("login"))
                .map(login -> login.entries("user"))
                .orElse(List.of());
        return Stream.concat(
                Stream.of(ROOT), StreamSupport.stream(users.spliterator(), false).map(user -> user.key().toString()));
    }

    private Optional<ContainerNode> system() {
        var root = running.get();
        return root.schema().childByModule(MODULE, "configuration")
                .flatMap(root::child)
                .flatMap(node -> ((ContainerNode) node).container("system"));
    }

    private static Account account(String name, UserClass userClass, Optional<? extends InnerNode> authentication) {
        return new Account(
                name,
                userClass,
                authentication.flatMap(node -> node.leaf("encrypted-password")).map(PasswordHash::parse),
                authentication.map(ConfiguredAccounts::publicKeys).orElse(List.of()));
    }

    private static List<String> publicKeys(InnerNode authentication) {
        var keys = new ArrayList<String>();
        for (var list : KEY_LISTS) {
            for (var entry : authentication.entries(list)) {
                // where a key may come from is not told to whoever decides: such a key opens nothing
                if (!entry.has("from")) {
                    entry.leaf("name").ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    /** A class that the configuration defines counts as the predefined one that its permissions come closest to. */
    private static UserClass userClass(ContainerNode login, ListEntry user) {
        var name = user.leaf("class").orElse("");
        return UserClass.named(name).orElseGet(() -> login.entry("class", name)
                .map(ConfiguredAccounts::byPermissions)
                .orElse(UserClass.UNAUTHORIZED));
    }

    private static UserClass byPermissions(ListEntry definition) {
        var permissions = new ArrayList<String>();
        definition.values("permissions").forEach(permissions::add);
        if (permissions.contains("all")) {
            return UserClass.SUPER_USER;
        }
        return permissions.contains("view") || permissions.contains("view-configuration")
                ? UserClass.READ_ONLY
                : UserClass.UNAUTHORIZED;
    }
}
