package org.opennfx.datastore.type;

import java.util.Optional;

/**
 * What the prefixes in a value mean where it stands: XML namespace declarations in XML, module names in JSON. They
 * matter to identityref and instance-identifier only (RFC 7950 9.10.3 and 9.13.2, RFC 7951 6.8 and 6.11).
 */
@FunctionalInterface
public interface Prefixes {
    /** Prefixes are module names, and a name without one belongs to the module before it, or to the leaf's. */
    Prefixes MODULE_NAMES = Optional::of;

    /**
     * The name of the module that a prefix stands for.
     *
     * @param prefix the prefix, empty for a name without one
     */
    Optional<String> module(String prefix);

    /**
     * The name of the module that a node in a path belongs to whose name has no prefix.
     *
     * @param parent the module of the node above
     */
    default Optional<String> unprefixed(String parent) {
        return module("").map(name -> name.isEmpty() ? parent : name);
    }
}
