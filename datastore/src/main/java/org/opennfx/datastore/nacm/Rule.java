package org.opennfx.datastore.nacm;

import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.NodeName;

/**
 * An access control rule (RFC 8341 3.3.5). It matches a request if module, type and operations all do.
 *
 * @param module the module that what is accessed is defined in; empty for every module
 */
public record Rule(
        String name, Optional<String> module, RuleType type, Set<AccessOperation> operations, Action action) {
    public Rule {
        operations = Set.copyOf(operations);
    }

    /** A rule for all modules. */
    public static Rule of(String name, RuleType type, Set<AccessOperation> operations, Action action) {
        return new Rule(name, Optional.empty(), type, operations, action);
    }

    boolean concerns(NodeName name, AccessOperation operation) {
        return operations.contains(operation) && (module.isEmpty() || module.get().equals(name.module()));
    }
}
