package org.opennfx.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        var system = system();
        if (name.equals(ROOT)) {
            return system.flatMap(node -> node.container("root-authentication"))
                    .map(authentication -> account(ROOT, UserClass.SUPER_USER, Optional.of(authentication)));
        }
        return system.flatMap(node -> node.container("login")).flatMap(login -> login.entry("user", name)
                .map(user -> account(name, userClass(login, user), user.container("authentication"))));
    }

    /** Whether anybody can log in at all. */
    public boolean isEmpty() {
        return find(ROOT).isEmpty()
                && system().flatMap(node -> node.container("login"))
                        .map(login -> !login.entries("user").iterator().hasNext())
                        .orElse(true);
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
                entry.leaf("name").ifPresent(keys::add);
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
