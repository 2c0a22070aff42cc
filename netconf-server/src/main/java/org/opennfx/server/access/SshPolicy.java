package org.opennfx.server.access;

import java.util.Optional;
import org.opennfx.datastore.tree.ContainerNode;

/** What {@code system services ssh} says about who may log in, and how; NETCONF comes over SSH as well. */
final class SshPolicy {
    private static final String ROOT = "root";

    private final Optional<ContainerNode> ssh;

    SshPolicy(ContainerNode system) {
        ssh = system.container("services", "ssh");
    }

    Account applied(Account account) {
        var result = account;
        var root = account.name().equals(ROOT) ? ssh.flatMap(node -> node.leaf("root-login")).orElse("allow") : "allow";
        if (!root.equals("allow") || says("no-passwords")) {
            result = result.withoutPassword();
        }
        if (root.equals("deny") || says("no-public-keys")) {
            result = result.withoutKeys();
        }
        return result;
    }

    private boolean says(String leaf) {
        return ssh.filter(node -> node.has(leaf)).isPresent();
    }
}
