package org.opennfx.server.http;

import java.util.List;

/**
 * What clients find behind a port, or several.
 *
 * @param authentication asked before any service, and before a body is read
 * @param failures answers where no service does
 * @param services the first that serves a path answers
 */
public record HttpSite(
        HttpAuthentication authentication, HttpFailures failures, List<HttpService> services, HttpMeter meter) {
    public HttpSite {
        services = List.copyOf(services);
    }
}
