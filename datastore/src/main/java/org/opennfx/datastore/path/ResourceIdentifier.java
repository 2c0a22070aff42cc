package org.opennfx.datastore.path;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Writes a path as the identifier of a data resource (RFC 8040 3.5.3): {@code /m:list=key1,key2/leaf}. */
public final class ResourceIdentifier {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    private ResourceIdentifier() {}

    /** There is none for the entry of a list without keys: it is written as the list as a whole. */
    public static String of(InstancePath path) {
        var text = new StringBuilder(path.isRoot() ? "/" : "");
        var module = "";
        for (var step : path.steps()) {
            var name = step.name();
            text.append('/').append(name.module().equals(module) ? name.local() : name.toString());
            module = name.module();
            text.append(switch (step) {
                case InstancePath.Step.Node _, InstancePath.Step.Position _ -> "";
                case InstancePath.Step.Entry entry ->
                    entry.keys().stream().map(key -> encoded(key.value())).collect(Collectors.joining(",", "=", ""));
                case InstancePath.Step.Value value -> "=" + encoded(value.value());
            });
        }
        return text.toString();
    }

    /** Everything but what RFC 3986 2.3 leaves unreserved. */
    private static String encoded(String value) {
        var text = new StringBuilder();
        for (var octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && (isAlphanumeric(octet) || UNRESERVED.indexOf(octet) >= 0)) {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }

    private static boolean isAlphanumeric(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
    }
}
