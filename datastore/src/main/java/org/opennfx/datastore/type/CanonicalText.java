package org.opennfx.datastore.type;

import com.google.common.net.InetAddresses;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;

/** The canonical forms that RFC 6991 gives to strings of its types, and of types derived from them. */
final class CanonicalText {
    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            "mac-address", CanonicalText::lowerCase,
            "phys-address", CanonicalText::lowerCase,
            "hex-string", CanonicalText::lowerCase,
            "ipv6-address", CanonicalText::ipv6Address,
            "ipv6-address-no-zone", CanonicalText::ipv6Address);

    private CanonicalText() {}

    static UnaryOperator<String> of(StringTypeDefinition type) {
        for (@Nullable StringTypeDefinition each = type; each != null; each = each.getBaseType()) {
            var namespace = each.getQName().getNamespace().toString();
            var form = FORMS.get(each.getQName().getLocalName());
            if (form != null && namespace.matches("urn:ietf:params:xml:ns:yang:ietf-(yang|inet)-types")) {
                return form;
            }
        }
        return UnaryOperator.identity();
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** RFC 5952; a zone stays as it is, and so does an address with an IPv4 address in it. */
    private static String ipv6Address(String text) {
        var zone = text.indexOf('%');
        var address = zone < 0 ? text : text.substring(0, zone);
        var canonical = address.indexOf('.') >= 0
                ? lowerCase(address)
                : InetAddresses.toAddrString(InetAddresses.forString(address));
        return zone < 0 ? canonical : canonical + text.substring(zone);
    }
}
