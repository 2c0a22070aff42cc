package org.opennfx.server.notifications;

import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** Errors of the operations on subscriptions, in the form that RFC 8640 7 gives them. */
enum SubscriptionErrors {
    ESTABLISH("establish-subscription-stream-error-info"),
    MODIFY("modify-subscription-stream-error-info"),
    DELETE("delete-subscription-error-info");

    private final String structure;

    SubscriptionErrors(String structure) {
        this.structure = structure;
    }

    /** @param reason an identity of ietf-subscribed-notifications */
    RpcException of(String reason, String message) {
        return of(reason, message, Optional.empty());
    }

    RpcException filter(String hint) {
        return of("filter-unsupported", "the filter cannot be understood: " + hint, Optional.of(hint));
    }

    private RpcException of(String reason, String message, Optional<String> hint) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, message)
                .appTag(NotificationNames.SUBSCRIBED + ":" + reason)
                .with(new ErrorInfo.SubscriptionFailure(structure, reason, hint))
                .asException();
    }
}
