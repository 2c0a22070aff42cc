package org.opennfx.datastore.type;

import com.google.common.net.InetAddresses;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;

/** The canonical forms that RFC 6991 gives to strings of its types, and of types derived from them. */
public enum CanonicalText {
    AS_WRITTEN,
    LOWER_CASE,
    /** RFC 5952; a zone stays as it is, and so does an address with an IPv4 address in it. */
    IPV6_ADDRESS;

    private static final Map<String, CanonicalText> FORMS = Map.of(
            "mac-address", LOWER_CASE,
            "phys-address", LOWER_CASE,
            "hex-string", LOWER_CASE,
            "ipv6-address", IPV6_ADDRESS,
            "ipv6-address-no-zone", IPV6_ADDRESS);

    static CanonicalText of(StringTypeDefinition type) {
        for (@Nullable StringTypeDefinition each = type; each != null; each = each.getBaseType()) {
            var namespace = each.getQName().getNamespace().toString();
            var form = FORMS.get(each.getQName().getLocalName());
            if (form != null && namespace.matches("urn:ietf:params:xml:ns:yang:ietf-(yang|inet)-types")) {
                return form;
            }
        }
        return AS_WRITTEN;
    }

    String apply(String text) {
        return switch (this) {
            case AS_WRITTEN -> text;
            case LOWER_CASE -> lowerCase(text);
            case IPV6_ADDRESS -> ipv6Address(text);
        };
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String ipv6Address(String text) {
        var zone = text.indexOf('%');
        var address = zone < 0 ? text : text.substring(0, zone);
        var canonical = address.indexOf('.') >= 0
                ? lowerCase(address)
                : InetAddresses.toAddrString(InetAddresses.forString(address));
        return zone < 0 ? canonical : canonical + text.substring(zone);
    }
}
