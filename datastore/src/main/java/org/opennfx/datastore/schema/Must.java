package org.opennfx.datastore.schema;

import java.util.Optional;

/** A must statement (RFC 7950 7.5.3). */
public record Must(String text, DeclaredPrefixes prefixes, Optional<String> message, Optional<String> appTag) {}
