package org.opennfx.server.notifications;

/** Makes filters of events out of what a subscription says (RFC 8639 2.2). */
public interface EventFilters {
    /**
     * @param fragment the elements of a subtree filter, with their namespaces
     * @throws InvalidFilter if it is none
     */
    EventFilter subtree(String fragment) throws InvalidFilter;

    /**
     * @param expression with names of modules as prefixes
     * @throws InvalidFilter if it is none
     */
    EventFilter xpath(String expression) throws InvalidFilter;

    /** What is to be a filter is none; the message says where and why. */
    final class InvalidFilter extends Exception {
        private static final long serialVersionUID = 1;

        public InvalidFilter(String why) {
            super(why);
        }
    }
}
