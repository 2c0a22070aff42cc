package org.opennfx.server.restconf;

import java.util.List;
import org.opennfx.datastore.error.ErrorType;
import org.opennfx.datastore.error.RpcError;

/** The status that says what an error says (RFC 8040 7, table of error tags). */
final class Statuses {
    private Statuses() {}

    /** That of the worst error. */
    static int of(List<RpcError> errors) {
        return errors.stream().mapToInt(Statuses::of).max().orElseThrow();
    }

    private static int of(RpcError error) {
        return switch (error.tag()) {
            case IN_USE, LOCK_DENIED, RESOURCE_DENIED, DATA_EXISTS, DATA_MISSING -> 409;
            case INVALID_VALUE,
                    MISSING_ATTRIBUTE,
                    BAD_ATTRIBUTE,
                    UNKNOWN_ATTRIBUTE,
                    MISSING_ELEMENT,
                    BAD_ELEMENT,
                    UNKNOWN_ELEMENT,
                    UNKNOWN_NAMESPACE,
                    MALFORMED_MESSAGE -> 400;
            case TOO_BIG -> 413;
            case ACCESS_DENIED -> 403;
            case OPERATION_NOT_SUPPORTED -> 501;
            case ROLLBACK_FAILED -> 500;
            case OPERATION_FAILED -> isOfTheClient(error) ? 412 : 500;
        };
    }

    /** Whether it is what was asked for that cannot be, and not the device that could not do it. */
    private static boolean isOfTheClient(RpcError error) {
        return error.type() == ErrorType.PROTOCOL
                || (error.path().isPresent() && error.appTag().filter(RpcError.HOST_FAILED::equals).isEmpty());
    }
}
