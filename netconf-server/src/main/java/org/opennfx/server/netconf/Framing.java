package org.opennfx.server.netconf;

/** How messages are told apart on the byte stream (RFC 6242 4). */
enum Framing {
    /** {@code ]]>]]>} after each message: for hello, and for a whole session without base:1.1 in common. */
    END_OF_MESSAGE,
    CHUNKED
}
