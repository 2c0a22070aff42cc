package org.opennfx.datastore.error;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;

/** One element of error-info; which of them an error must have is said in RFC 6241 appendix A and RFC 7950 15. */
public sealed interface ErrorInfo {
    record BadElement(String name) implements ErrorInfo {}

    record BadAttribute(String name) implements ErrorInfo {}

    record BadNamespace(String namespace) implements ErrorInfo {}

    /** The session that holds the lock; 0 where no NETCONF session does (RFC 6241 7.5). */
    record SessionId(long id) implements ErrorInfo {}

    /** The leaves of one entry that break a unique constraint (RFC 7950 15.1). */
    record NonUnique(List<InstancePath> leaves) implements ErrorInfo {
        public NonUnique {
            leaves = List.copyOf(leaves);
        }
    }

    /** What is not at the version that the client expects, and its version (draft-ietf-netconf-transaction-id). */
    record EtagMismatch(InstancePath path, String etag) implements ErrorInfo {}

    /**
     * Why a subscription could not be made, changed or ended (RFC 8639 2.4.6).
     *
     * @param structure the yang-data of ietf-subscribed-notifications that it stands in
     * @param reason an identity of that module
     * @param hint where and why a filter is wrong
     */
    record SubscriptionFailure(String structure, String reason, Optional<String> hint) implements ErrorInfo {}

    /**
     * Why a subscription to a datastore could not be made, changed or sent anew (RFC 8641 4.4).
     *
     * @param structure the yang-data of ietf-yang-push that it stands in
     * @param reason an identity
     */
    record DatastoreSubscriptionFailure(String structure, NodeName reason, SubscriptionHints hints) implements ErrorInfo {}

    /**
     * What a subscriber could ask for instead (RFC 8641 5, grouping hints).
     *
     * @param period in centiseconds
     * @param filter where and why a filter is wrong
     * @param kilobytes what an update would have, and what it can have
     */
    record SubscriptionHints(Optional<Long> period, Optional<String> filter, Optional<Kilobytes> kilobytes) {
        public static final SubscriptionHints NONE =
                new SubscriptionHints(Optional.empty(), Optional.empty(), Optional.empty());

        public record Kilobytes(long estimate, long limit) {}

        public SubscriptionHints period(long shortest) {
            return new SubscriptionHints(Optional.of(shortest), filter, kilobytes);
        }

        public SubscriptionHints filter(String why) {
            return new SubscriptionHints(period, Optional.of(why), kilobytes);
        }

        public SubscriptionHints kilobytes(long estimate, long limit) {
            return new SubscriptionHints(period, filter, Optional.of(new Kilobytes(estimate, limit)));
        }
    }

    /** The mandatory choice that has no node (RFC 7950 15.6). */
    record MissingChoice(String name) implements ErrorInfo {}
}
