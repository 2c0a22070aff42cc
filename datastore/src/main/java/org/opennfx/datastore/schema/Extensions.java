package org.opennfx.datastore.schema;

import java.util.Map;
import java.util.Optional;

/**
 * The extension statements directly below a statement (RFC 7950 7.19).
 *
 * @param arguments empty text for an extension without one, by {@code module:extension}
 */
public record Extensions(Map<String, String> arguments) {
    static final Extensions NONE = new Extensions(Map.of());

    public Extensions {
        arguments = Map.copyOf(arguments);
    }

    /** The argument of an extension statement, empty text where it takes none; nothing where there is no such statement. */
    public Optional<String> argument(String module, String name) {
        return Optional.ofNullable(arguments.get(module + ":" + name));
    }
}
