package org.opennfx.server.restconf;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.notification.EventId;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.type.DateAndTime;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.notifications.CreateSubscription;
import org.opennfx.server.notifications.EventFilter;
import org.opennfx.server.notifications.EventFilters;

/** Answers GET on event streams (RFC 8040 3.8) and on subscriptions (RFC 8650 3.4), with events as they come. */
final class StreamReads {
    private static final CreateSubscription.Names NAMES = CreateSubscription.Names.RESTCONF;
    private static final Set<String> QUERY = Set.of("filter", NAMES.startTime(), NAMES.stopTime());

    private final EventSources sources;

    StreamReads(EventSources sources) {
        this.sources = sources;
    }

    HttpAnswer get(Exchange exchange, Resource.Stream target) {
        requireAccepted(exchange);
        var stream = sources.streams().stream(target.name())
                .filter(found -> sources.mayRead(exchange.session().user(), found))
                .orElseThrow(() -> Refusal.notFound("there is no stream " + target.name()));
        var request = request(exchange, stream);
        sources.require(request);
        return exchange.isHead() ? empty() : events(sources.read(exchange, stream, target.encoding(), request));
    }

    HttpAnswer get(Exchange exchange, Resource.Subscription target) {
        requireAccepted(exchange);
        Query.of(exchange.query(), Set.of());
        var subscription = sources.subscription(exchange.session().user(), target.id())
                .orElseThrow(() -> Refusal.notFound("there is no subscription " + target.id()));
        return exchange.isHead() ? empty() : events(sources.read(subscription, exchange.request().admission()));
    }

    private static void requireAccepted(Exchange exchange) {
        if (!MediaTypes.isAccepted(exchange.request().header("Accept"), ServerSentEvent.MEDIA_TYPE)) {
            var words = "events come as " + ServerSentEvent.MEDIA_TYPE;
            throw new Refusal(406, RpcError.protocol(ErrorTag.INVALID_VALUE, words));
        }
    }

    private static HttpAnswer empty() {
        return HttpAnswer.of(200).header("Content-Type", ServerSentEvent.MEDIA_TYPE);
    }

    private static HttpAnswer events(HttpAnswer.Body body) {
        return HttpAnswer.of(200).body(ServerSentEvent.MEDIA_TYPE, body);
    }

    private CreateSubscription request(Exchange exchange, EventStream stream) {
        var query = Query.of(exchange.query(), QUERY);
        var last = exchange.request().header("Last-Event-ID")
                .map(text -> EventId.parse(text).orElseThrow(() -> Refusal.badRequest("no event has the id \"" + text + "\"")));
        return new CreateSubscription(
                stream.name(),
                query.find("filter").map(this::filter).orElse(EventFilter.ALL),
                time(query, NAMES.startTime()),
                time(query, NAMES.stopTime()),
                last,
                NAMES);
    }

    private EventFilter filter(String expression) {
        try {
            return sources.filters().xpath(expression);
        } catch (EventFilters.InvalidFilter e) {
            throw Refusal.badRequest("the filter cannot be understood: " + e.getMessage());
        }
    }

    private static Optional<Instant> time(Query query, String parameter) {
        return query.find(parameter, "a time such as 2026-11-01T12:00:00Z", DateAndTime::parse);
    }
}
