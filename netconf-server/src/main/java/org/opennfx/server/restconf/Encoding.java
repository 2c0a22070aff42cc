package org.opennfx.server.restconf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/** How data is written down (RFC 8040 5.2). */
enum Encoding {
    /** RFC 7951. */
    JSON("json"),
    /** RFC 7950. */
    XML("xml");

    private final String suffix;

    Encoding(String suffix) {
        this.suffix = suffix;
    }

    /** The name of it in ietf-restconf-monitoring. */
    String word() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** Of ietf-subscribed-notifications. */
    NodeName identity() {
        return new NodeName(
                "ietf-subscribed-notifications",
                "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications",
                "encode-" + word());
    }

    static Optional<Encoding> ofIdentity(NodeName identity) {
        return Arrays.stream(values()).filter(each -> each.identity().equals(identity)).findFirst();
    }

    /** That of YANG data in it. */
    String mediaType() {
        return "application/yang-data+" + suffix;
    }

    /** That of a YANG patch in it (RFC 8072 2.1). */
    String patchMediaType() {
        return "application/yang-patch+" + suffix;
    }
}
