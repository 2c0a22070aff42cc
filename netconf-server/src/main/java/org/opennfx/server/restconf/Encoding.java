package org.opennfx.server.restconf;

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

    /** That of YANG data in it. */
    String mediaType() {
        return "application/yang-data+" + suffix;
    }

    /** That of a YANG patch in it (RFC 8072 2.1). */
    String patchMediaType() {
        return "application/yang-patch+" + suffix;
    }
}
