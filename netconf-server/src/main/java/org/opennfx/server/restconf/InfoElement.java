package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorInfo.SubscriptionHints;

/**
 * One element of error-info, for both encodings.
 *
 * @param module that the name belongs to; empty for those of RFC 6241, which are in none
 * @param text the value; empty where there are children
 * @param isNumber whether the value is a number in JSON (RFC 7951 6.1)
 */
record InfoElement(String module, String name, Optional<String> text, boolean isNumber, List<InfoElement> children) {
    private static final String SUBSCRIPTIONS = "ietf-subscribed-notifications";
    private static final String PUSH = "ietf-yang-push";
    private static final String TXID = "ietf-netconf-txid";

    private static InfoElement leaf(String module, String name, String text) {
        return new InfoElement(module, name, Optional.of(text), false, List.of());
    }

    private static InfoElement number(String module, String name, long number) {
        return new InfoElement(module, name, Optional.of(Long.toString(number)), true, List.of());
    }

    private static InfoElement structure(String module, String name, Stream<InfoElement> children) {
        return new InfoElement(module, name, Optional.empty(), false, children.toList());
    }

    static Stream<InfoElement> of(ErrorInfo info) {
        return switch (info) {
            case ErrorInfo.BadElement(var name) -> Stream.of(leaf("", "bad-element", name));
            case ErrorInfo.BadAttribute(var name) -> Stream.of(leaf("", "bad-attribute", name));
            case ErrorInfo.BadNamespace(var namespace) -> Stream.of(leaf("", "bad-namespace", namespace));
            case ErrorInfo.SessionId(var id) -> Stream.of(number("", "session-id", id));
            case ErrorInfo.NonUnique(var leaves) -> leaves.stream().map(path -> leaf("", "non-unique", path.toString()));
            case ErrorInfo.MissingChoice(var name) -> Stream.of(leaf("", "missing-choice", name));
            case ErrorInfo.EtagMismatch(var path, var etag) -> Stream.of(structure(
                    TXID,
                    "txid-value-mismatch-error-info",
                    Stream.of(leaf(TXID, "mismatch-path", path.toString()), leaf(TXID, "mismatch-etag-value", etag))));
            case ErrorInfo.SubscriptionFailure(var structure, var reason, var hint) -> Stream.of(structure(
                    SUBSCRIPTIONS,
                    structure,
                    Stream.concat(
                            Stream.of(leaf(SUBSCRIPTIONS, "reason", SUBSCRIPTIONS + ":" + reason)),
                            hint.stream().map(text -> leaf(SUBSCRIPTIONS, "filter-failure-hint", text)))));
            case ErrorInfo.DatastoreSubscriptionFailure(var structure, var reason, var hints) -> Stream.of(structure(
                    PUSH, structure, Stream.concat(Stream.of(leaf(PUSH, "reason", reason.toString())), hints(hints))));
        };
    }

    private static Stream<InfoElement> hints(SubscriptionHints hints) {
        return Stream.of(
                        hints.period().map(period -> number(PUSH, "period-hint", period)),
                        hints.filter().map(why -> leaf(PUSH, "filter-failure-hint", why)),
                        hints.kilobytes().map(size -> number(PUSH, "kilobytes-estimate", size.estimate())),
                        hints.kilobytes().map(size -> number(PUSH, "kilobytes-limit", size.limit())))
                .flatMap(Optional::stream);
    }
}
