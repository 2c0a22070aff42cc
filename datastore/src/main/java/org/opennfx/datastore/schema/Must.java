package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opennfx.datastore.type.Prefixes;

/**
 * A must statement (RFC 7950 7.5.3).
 *
 * @param prefixes those of the module or submodule that the statement was written in
 */
public record Must(String text, Prefixes prefixes, Optional<String> message, Optional<String> appTag) {}
