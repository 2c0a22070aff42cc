package org.opennfx.server.notifications;

import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorInfo.SubscriptionHints;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.NodeName;

/** Errors of the operations on subscriptions to datastores (RFC 8641 4.4), in the form that RFC 8640 7 gives them. */
enum PushErrors {
    ESTABLISH("establish-subscription-datastore-error-info"),
    MODIFY("modify-subscription-datastore-error-info"),
    RESYNC("resync-subscription-error");

    private final String structure;

    PushErrors(String structure) {
        this.structure = structure;
    }

    /** @param reason an identity that says why */
    RpcException of(NodeName reason, String message) {
        return of(reason, message, SubscriptionHints.NONE);
    }

    RpcException of(NodeName reason, String message, SubscriptionHints hints) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, message)
                .appTag(reason.toString())
                .with(new ErrorInfo.DatastoreSubscriptionFailure(structure, reason, hints))
                .asException();
    }

    RpcException filter(String hint) {
        return of(
                NotificationNames.subscribed("filter-unsupported"),
                "the filter cannot be understood: " + hint,
                SubscriptionHints.NONE.filter(hint));
    }

    /** @param shortest the period to ask for instead, in centiseconds */
    RpcException period(long shortest) {
        return of(
                NotificationNames.push("period-unsupported"),
                "the period is too short",
                SubscriptionHints.NONE.period(shortest));
    }

    /**
     * @param reason update-too-big or sync-too-big
     * @param size in bytes, as both
     */
    RpcException tooBig(NodeName reason, long size, long limit) {
        return of(
                reason,
                "what is selected has " + kilobytes(size) + " KB, and an update can have " + kilobytes(limit),
                SubscriptionHints.NONE.kilobytes(kilobytes(size), kilobytes(limit)));
    }

    private static long kilobytes(long bytes) {
        return Math.ceilDiv(bytes, 1000);
    }
}
