package org.opennfx.server.restconf;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What a request has behind its headers (RFC 9110 6.4): that there is nothing is known before it is read. */
final class RequestContent {
    private final PushbackInputStream in;

    RequestContent(InputStream in) {
        this.in = new PushbackInputStream(in);
    }

    /** @throws Refusal 400 or 408 where it does not come */
    boolean isEmpty() {
        try {
            var first = in.read();
            if (first < 0) {
                return true;
            }
            in.unread(first);
            return false;
        } catch (IOException e) {
            throw Refusal.unread(e);
        }
    }

    /** @throws Refusal 400 where there is nothing, and as of {@link #isEmpty} */
    InputStream required() {
        if (isEmpty()) {
            throw Refusal.malformed("a body is needed, and there is none");
        }
        return in;
    }
}
