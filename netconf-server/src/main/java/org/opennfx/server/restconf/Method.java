package org.opennfx.server.restconf;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** The methods of HTTP that resources have (RFC 8040 4). */
public enum Method {
    GET,
    HEAD,
    OPTIONS,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Of the others a body would mean nothing (RFC 9110 9.3), whatever their clients may hope. */
    boolean takesBody() {
        return this == POST || this == PUT || this == PATCH;
    }

    /** Of what can only be read. */
    static final Set<Method> READING = Collections.unmodifiableSet(EnumSet.of(GET, HEAD, OPTIONS));

    /** Of a datastore. */
    static final Set<Method> OF_DATASTORE = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DELETE)));

    /** Of a leaf, or anything else that has no children. */
    static final Set<Method> OF_VALUE = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(POST)));

    static final Set<Method> ALL = Collections.unmodifiableSet(EnumSet.allOf(Method.class));

    /**
     * Those of a resource with data that can be written.
     *
     * @param whole whether it is all entries of a list or leaf-list
     */
    public static Set<Method> of(SchemaNode node, boolean whole) {
        var isKey = node instanceof LeafSchema leaf && leaf.isKey();
        if (!node.config() || whole || isKey) {
            return READING;
        }
        return switch (node) {
            case InnerSchema _ -> node.name().local().isEmpty() ? OF_DATASTORE : ALL;
            default -> OF_VALUE;
        };
    }

    /** The one of that name; the case matters (RFC 9110 9.1). */
    static Optional<Method> of(String name) {
        return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }

    /** As it stands in the header Allow. */
    static String list(Set<Method> methods) {
        return Arrays.stream(values()).filter(methods::contains).map(Method::name).collect(Collectors.joining(", "));
    }
}
