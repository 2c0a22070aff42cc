package org.opennfx.server.netconf;

import java.io.IOException;

/** The byte stream can no longer be cut into messages, so the session has to end (RFC 6242 4.2). */
sealed class FramingException extends IOException permits MessageTooLongException {
    private static final long serialVersionUID = 1;

    FramingException(String message) {
        super(message);
    }
}
