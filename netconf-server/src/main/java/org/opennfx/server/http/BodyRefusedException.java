package org.opennfx.server.http;

import java.io.IOException;

/** A body is longer than it may be, or takes longer (RFC 9110 15.5.9 and 15.5.14). */
public final class BodyRefusedException extends IOException {
    static final int REQUEST_TIMEOUT = 408;
    static final int CONTENT_TOO_LARGE = 413;

    private static final long serialVersionUID = 1;

    private final int status;

    BodyRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }
}
