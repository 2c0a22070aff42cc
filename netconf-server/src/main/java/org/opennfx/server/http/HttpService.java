package org.opennfx.server.http;

import java.util.Optional;
import java.util.Set;

/** Answers the requests to the paths that begin with a prefix. */
public interface HttpService {
    /** Whether the path is one of those that this answers. */
    boolean serves(String path);

    /** Whether the path is for everybody. Who says who he is has to be let in all the same. */
    default boolean isPublic(String path) {
        return false;
    }

    /**
     * The methods that its paths have. What is not among them, and OPTIONS, it is not asked then. Empty where it tells them apart
     * itself.
     */
    Optional<Set<Method>> methods();

    /** Never throws but for a defect; what a client did wrong is answered. */
    HttpAnswer answer(HttpRequest request);
}
