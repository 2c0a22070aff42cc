package org.opennfx.server.junos;

import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.RpcError;

/** What clients of Junos look for in the text of errors. */
final class JunosWords {
    static final String PRIVATE = "uncommitted changes will be discarded on exit";

    static final String INCOMPLETE = "statement must contain additional statements";

    private JunosWords() {}

    static String of(RpcError error) {
        return switch (error.tag()) {
            case LOCK_DENIED -> error.info().contains(new ErrorInfo.SessionId(0))
                    ? "configuration database modified"
                    : "configuration database locked by: " + error.message();
            case IN_USE -> "configuration database locked by: " + error.message();
            case ACCESS_DENIED -> "permission denied: " + error.message();
            case DATA_MISSING -> (error.path().isPresent() ? "statement not found: " : "") + error.message();
            default -> error.message();
        };
    }
}
