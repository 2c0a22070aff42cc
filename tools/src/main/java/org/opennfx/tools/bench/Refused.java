package org.opennfx.tools.bench;

import java.io.IOException;

/** A server has answered with an error. The session is as before. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
