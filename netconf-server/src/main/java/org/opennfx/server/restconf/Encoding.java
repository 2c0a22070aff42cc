package org.opennfx.server.restconf;

/** How data is written down (RFC 8040 5.2). */
enum Encoding {
    /** RFC 7951. */
    JSON("application/yang-data+json"),
    /** RFC 7950. */
    XML("application/yang-data+xml");

    private final String mediaType;

    Encoding(String mediaType) {
        this.mediaType = mediaType;
    }

    /** That of YANG data in it. */
    String mediaType() {
        return mediaType;
    }
}
