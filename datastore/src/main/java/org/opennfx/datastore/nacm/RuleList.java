package org.opennfx.datastore.nacm;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Rules that hold for the members of some groups, in the order in which they are tried.
 *
 * @param groups their names; {@code *} is every group
 */
public record RuleList(String name, Set<String> groups, List<Rule> rules) {
    private static final String EVERY_GROUP = "*";

    public RuleList {
        groups = Set.copyOf(groups);
        rules = List.copyOf(rules);
    }

    /** Who is in no group is not meant by {@code *} either (RFC 8341 3.4.4, step 5). */
    boolean holdsFor(Set<String> memberships) {
        return !memberships.isEmpty() && (groups.contains(EVERY_GROUP) || !Collections.disjoint(groups, memberships));
    }
}
