package org.opennfx.datastore.xpath;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.datastore.type.Prefixes;

/**
 * What the names in an expression mean.
 *
 * @param own the module that names without a prefix belong to: that of the node with the expression (RFC 7950 6.4.1)
 */
public record Names(Prefixes prefixes, String own) {
    private static final Pattern PREFIXED = Pattern.compile("[\\p{L}_][\\w.-]*:[\\p{L}_][\\w.-]*");

    Optional<String> module(String prefix) {
        return prefix.isEmpty() ? Optional.of(own) : prefixes.module(prefix);
    }

    /** The identity {@code module:name} that is meant by {@code prefix:name}. */
    String identity(String text) {
        var colon = text.indexOf(':');
        return module(colon < 0 ? "" : text.substring(0, colon)).orElse("") + ":" + text.substring(colon + 1);
    }

    /** The same, where the text is a name with a prefix that is declared. */
    Optional<String> qualifiedIdentity(String text) {
        return PREFIXED.matcher(text).matches() && module(text.substring(0, text.indexOf(':'))).isPresent()
                ? Optional.of(identity(text))
                : Optional.empty();
    }
}
