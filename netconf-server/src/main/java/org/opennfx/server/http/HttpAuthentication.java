package org.opennfx.server.http;

import java.util.Map;
import org.opennfx.server.access.Admission;

/** Finds out who sends a request. */
public interface HttpAuthentication {
    /** Who it is, or why he gets nothing. */
    sealed interface Result {
        record Known(Admission admission) implements Result {}

        /** @param headers what the answer says of how to log in, or when */
        record Refused(int status, String message, Map<String, String> headers) implements Result {
            public Refused {
                headers = Map.copyOf(headers);
            }
        }
    }

    /** Blocks for a while after wrong credentials. */
    Result of(HttpCredentials credentials) throws InterruptedException;
}
