package org.opennfx.server.http;

import java.util.Map;

/** What keeps a browser from doing harm with an answer; the answers of a device are nothing to be shown, kept or framed. */
final class SecurityHeaders {
    static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-cache, no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private SecurityHeaders() {}
}
