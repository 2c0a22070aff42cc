package org.opennfx.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.OrderedMap;

/** The users in the running configuration: {@code system login user}, and root by {@code system root-authentication}. */
public final class ConfiguredAccounts implements Accounts {
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
                    .map(authentication -> account(ROOT, LoginClass.predefined(UserClass.SUPER_USER), Optional.of(authentication)));
        }
        return system.container("login").flatMap(login -> login.entry("user", name)
                .map(user -> account(name, loginClass(user, system), user.container("authentication"))));
    }

    private static LoginClass loginClass(ListEntry user, ContainerNode system) {
        return LoginClass.named(user.leaf("class").orElse(""), system);
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
                .orElseGet(OrderedMap::empty);
        return Stream.concat(
                Stream.of(ROOT), users.stream().map(user -> user.key().toString()));
    }

    private Optional<ContainerNode> system() {
        return ConfigurationTop.system(running.get());
    }

    private static Account account(String name, LoginClass loginClass, Optional<? extends InnerNode> authentication) {
        return new Account(
                name,
                loginClass.name(),
                loginClass.rights(),
                authentication.flatMap(node -> node.leaf("encrypted-password")).map(PasswordHash::parse),
                authentication.map(ConfiguredAccounts::publicKeys).orElse(List.of()),
                loginClass.terms());
    }

    private static List<AuthorizedKey> publicKeys(InnerNode authentication) {
        var keys = new ArrayList<AuthorizedKey>();
        for (var list : KEY_LISTS) {
            for (var entry : authentication.entries(list)) {
                var from = entry.leaf("from").map(SourcePatterns::parse);
                entry.leaf("name").ifPresent(line -> keys.add(new AuthorizedKey(line, from)));
            }
        }
        return keys;
    }
}
