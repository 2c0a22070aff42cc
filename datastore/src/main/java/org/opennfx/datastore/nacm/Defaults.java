package org.opennfx.datastore.nacm;

import org.opennfx.datastore.tree.ContainerNode;

/** What holds where no rule matches (RFC 8341 3.3.4). */
record Defaults(Action read, Action write, Action exec) {
    static Defaults in(ContainerNode nacm) {
        return new Defaults(action(nacm, "read-default"), action(nacm, "write-default"), action(nacm, "exec-default"));
    }

    private static Action action(ContainerNode nacm, String leaf) {
        return Action.named(nacm.leafOrDefault(leaf).orElseThrow());
    }

    Action of(AccessOperation operation) {
        return switch (operation) {
            case READ -> read;
            case CREATE, UPDATE, DELETE -> write;
            case EXEC -> exec;
        };
    }
}
