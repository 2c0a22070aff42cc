package org.opennfx.datastore.schema;

import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.type.Prefixes;

/**
 * The prefixes of the module or submodule that a statement was written in (RFC 7950 6.4.1).
 *
 * @param modules the names of the modules that the prefixes stand for; a name without a prefix is of the module itself
 */
public record DeclaredPrefixes(Map<String, String> modules) implements Prefixes {
    static final DeclaredPrefixes NONE = new DeclaredPrefixes(Map.of());

    public DeclaredPrefixes {
        modules = Map.copyOf(modules);
    }

    @Override
    public Optional<String> module(String prefix) {
        return Optional.ofNullable(modules.get(prefix));
    }
}
