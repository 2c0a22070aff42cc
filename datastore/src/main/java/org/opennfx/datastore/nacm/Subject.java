package org.opennfx.datastore.nacm;

import java.util.Set;

/**
 * Who asks, as the transport layer reports it (RFC 8341 3.4.2).
 *
 * @param groups the external groups: those that the server did not learn from the nacm configuration
 * @param recovery whether it is a recovery session, for which no rule counts (RFC 8341 3.3.3)
 */
public record Subject(String user, Set<String> groups, boolean recovery) {
    public Subject {
        groups = Set.copyOf(groups);
    }

    public static Subject of(String user, Set<String> groups) {
        return new Subject(user, groups, false);
    }

    public static Subject recovery(String user) {
        return new Subject(user, Set.of(), true);
    }
}
