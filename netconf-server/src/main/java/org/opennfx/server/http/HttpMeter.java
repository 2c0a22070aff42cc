package org.opennfx.server.http;

import java.time.Duration;

/** Is told what becomes of requests, on the threads that answer them; must neither block nor fail. */
@FunctionalInterface
public interface HttpMeter {
    /**
     * There is an answer, which is still to be sent. What the web server refuses to read is no request.
     *
     * @param method as the client sent it
     */
    void answered(String method, int status, Duration took);
}
