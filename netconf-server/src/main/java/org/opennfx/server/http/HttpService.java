package org.opennfx.server.http;

/** Answers the requests to the paths that begin with a prefix. */
public interface HttpService {
    /** Whether the path is one of those that this answers. */
    boolean serves(String path);

    /** Never throws but for a defect; what a client did wrong is answered. */
    HttpAnswer answer(HttpRequest request);
}
