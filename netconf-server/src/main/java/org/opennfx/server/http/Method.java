package org.opennfx.server.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods of HTTP that paths may have (RFC 9110 9, RFC 5789). */
public enum Method {
    GET,
    HEAD,
    OPTIONS,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** Of what can only be read. */
    public static final Set<Method> READING = Collections.unmodifiableSet(EnumSet.of(GET, HEAD, OPTIONS));

    public static final Set<Method> ALL = Collections.unmodifiableSet(EnumSet.allOf(Method.class));

    /** Of the others a body would mean nothing (RFC 9110 9.3), whatever their clients may hope. */
    public boolean takesBody() {
        return this == POST || this == PUT || this == PATCH;
    }

    /** The one of that name; the case matters (RFC 9110 9.1). */
    public static Optional<Method> of(String name) {
        return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }

    /** As it stands in the header Allow. */
    public static String list(Set<Method> methods) {
        return Arrays.stream(values()).filter(methods::contains).map(Method::name).collect(Collectors.joining(", "));
    }
}
