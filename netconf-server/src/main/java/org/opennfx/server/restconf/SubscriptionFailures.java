package org.opennfx.server.restconf;

import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** How RESTCONF tells why an operation on subscriptions failed (RFC 8650 3.3, table of identities). */
final class SubscriptionFailures {
    private static final int BAD_REQUEST = 400;

    /** What stands for an identity, which is the app-tag of its errors. */
    private record Form(ErrorTag tag, int status) {}

    private static final Form INVALID = new Form(ErrorTag.INVALID_VALUE, BAD_REQUEST);
    private static final Form UNKNOWN = new Form(ErrorTag.INVALID_VALUE, 404);
    private static final Form UNSUPPORTED = new Form(ErrorTag.OPERATION_NOT_SUPPORTED, 501);
    private static final Form TOO_BIG = new Form(ErrorTag.TOO_BIG, BAD_REQUEST);

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("dscp-unavailable", INVALID),
            Map.entry("encoding-unsupported", INVALID),
            Map.entry("filter-unsupported", INVALID),
            Map.entry("insufficient-resources", new Form(ErrorTag.RESOURCE_DENIED, 409)),
            Map.entry("no-such-subscription", UNKNOWN),
            Map.entry("replay-unsupported", UNSUPPORTED),
            Map.entry("cant-exclude", UNSUPPORTED),
            Map.entry("datastore-not-subscribable", INVALID),
            Map.entry("no-such-subscription-resync", UNKNOWN),
            Map.entry("on-change-unsupported", UNSUPPORTED),
            Map.entry("on-change-sync-unsupported", UNSUPPORTED),
            Map.entry("period-unsupported", INVALID),
            Map.entry("update-too-big", TOO_BIG),
            Map.entry("sync-too-big", TOO_BIG),
            Map.entry("unchanging-selection", new Form(ErrorTag.OPERATION_FAILED, 500)));

    private SubscriptionFailures() {}

    static Refusal refusal(RpcException failure) {
        var error = failure.errors().getFirst();
        return form(error)
                .map(form -> new Refusal(form.status(), error.tag(form.tag())))
                .orElseGet(() -> Refusal.of(Statuses.of(failure.errors()), failure.errors()));
    }

    private static Optional<Form> form(RpcError error) {
        return error.appTag().map(tag -> tag.substring(tag.indexOf(':') + 1)).flatMap(identity -> Optional.ofNullable(FORMS.get(identity)));
    }
}
