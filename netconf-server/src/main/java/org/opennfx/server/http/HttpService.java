package org.opennfx.server.http;

/** Answers the requests to the paths that begin with a prefix. */
public interface HttpService {
    /** Whether the path is one of those that this answers. */
    boolean serves(String path);

    /** Whether the path is for everybody. Who says who he is has to be let in all the same. */
    default boolean isPublic(String path) {
        return false;
    }

    /** Never throws but for a defect; what a client did wrong is answered. */
    HttpAnswer answer(HttpRequest request);
}
