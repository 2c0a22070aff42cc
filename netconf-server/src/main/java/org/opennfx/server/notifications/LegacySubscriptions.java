package org.opennfx.server.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;

/** The subscriptions of RFC 5277: one for a session at a time, until its stopTime or the end of the session. */
final class LegacySubscriptions {
    private final EventStreams streams;
    private final VisibleEvents visible;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final LegacyNotices notices;
    private final Map<Long, Delivery> bySession = new ConcurrentHashMap<>();

    LegacySubscriptions(
            EventStreams streams, VisibleEvents visible, Deliveries deliveries, InstantSource clock, LegacyNotices notices) {
        this.streams = streams;
        this.visible = visible;
        this.deliveries = deliveries;
        this.clock = clock;
        this.notices = notices;
    }

    /** @throws RpcException the session has no subscription then, or still the one that it had */
    void create(Receiver receiver, CreateSubscription request) {
        var stream = require(request);
        var delivery = delivery(receiver, stream, request);
        var id = receiver.session().id();
        if (bySession.putIfAbsent(id, delivery) != null) {
            throw RpcError.application(ErrorTag.IN_USE, "the session has a subscription already, and can have one at a time")
                    .asException();
        }
        deliveries.begin(delivery, receiver, request.replay(), () -> bySession.remove(id, delivery));
    }

    /**
     * What of a request can be told before there is a session for it.
     *
     * @return the stream that is asked for
     * @throws RpcException what of the request is wrong
     */
    EventStream require(CreateSubscription request) {
        var stream = streams.stream(request.stream())
                .orElseThrow(() -> bad("stream", "there is no stream " + request.stream()));
        checkTimes(request);
        return stream;
    }

    private Delivery delivery(Receiver receiver, EventStream stream, CreateSubscription request) {
        var user = receiver.session().user();
        return new Delivery(
                deliveries,
                receiver,
                stream,
                new Terms(request.filter(), request.stopTime()),
                event -> visible.to(user, event),
                notices);
    }

    private void checkTimes(CreateSubscription request) {
        var start = request.names().startTime();
        var stop = request.names().stopTime();
        if (request.stopTime().isPresent() && request.startTime().isEmpty()) {
            throw RpcError.protocol(ErrorTag.MISSING_ELEMENT, "a " + stop + " needs a " + start)
                    .with(new ErrorInfo.BadElement(start))
                    .asException();
        }
        if (request.startTime().filter(clock.instant()::isBefore).isPresent()) {
            throw bad(start, start + " is in the future");
        }
        if (isBefore(request.stopTime(), request.startTime())) {
            throw bad(stop, stop + " is before " + start);
        }
    }

    private static boolean isBefore(Optional<Instant> stop, Optional<Instant> start) {
        return stop.isPresent() && start.isPresent() && stop.get().isBefore(start.get());
    }

    private static RpcException bad(String element, String message) {
        return RpcError.protocol(ErrorTag.BAD_ELEMENT, message)
                .with(new ErrorInfo.BadElement(element))
                .asException();
    }

    void sessionEnded(long sessionId) {
        Optional.ofNullable(bySession.get(sessionId)).ifPresent(delivery -> delivery.inbox().stop());
    }
}
