package org.opennfx.server.junos;

import java.util.Iterator;
import java.util.Objects;
import javax.xml.namespace.NamespaceContext;
import org.jspecify.annotations.Nullable;

/** The namespaces of prefixes, where that of our module may be given as that of Junos or, without a prefix, be left out. */
record IncomingNamespaces(NamespaceContext given) implements NamespaceContext {
    @Override
    public @Nullable String getNamespaceURI(String prefix) {
        var namespace = given.getNamespaceURI(prefix);
        var declared = Objects.requireNonNullElse(namespace, "");
        var standsForOurs = prefix.isEmpty() ? JunosNames.standsForOurs(declared) : JunosNames.isOfJunos(declared);
        return standsForOurs ? JunosNames.OURS : namespace;
    }

    @Override
    public @Nullable String getPrefix(String namespace) {
        return given.getPrefix(namespace);
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
        return given.getPrefixes(namespace);
    }
}
