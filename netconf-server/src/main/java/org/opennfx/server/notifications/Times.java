package org.opennfx.server.notifications;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.type.DateAndTime;

/** The times in what subscribers ask for. */
final class Times {
    private Times() {}

    /** @throws org.opennfx.datastore.error.RpcException invalid-value where it is no time, such as a 32nd of a month */
    static Optional<Instant> leaf(InnerNode input, String leaf) {
        return input.schema().child(leaf).flatMap(_ -> input.leaf(leaf)).map(text -> time(leaf, text));
    }

    private static Instant time(String leaf, String text) {
        return DateAndTime.parse(text).orElseThrow(() ->
                RpcError.protocol(ErrorTag.INVALID_VALUE, "\"" + text + "\" is not a time")
                        .with(new ErrorInfo.BadElement(leaf))
                        .asException());
    }

    /** @throws org.opennfx.datastore.error.RpcException invalid-value where there is a stop-time that is not after the start */
    static void requireStopAfter(Optional<Instant> stopTime, Instant start) {
        if (stopTime.filter(stop -> !stop.isAfter(start)).isPresent()) {
            throw RpcError.protocol(ErrorTag.INVALID_VALUE, "stop-time is not after " + start)
                    .with(new ErrorInfo.BadElement("stop-time"))
                    .asException();
        }
    }
}
