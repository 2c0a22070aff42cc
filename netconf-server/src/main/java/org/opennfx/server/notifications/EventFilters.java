package org.opennfx.server.notifications;

import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.server.view.Selection;

/** Makes filters out of what a subscription says (RFC 8639 2.2, RFC 8641 3.7). */
public interface EventFilters {
    /**
     * @param filter with the elements of a subtree filter, or members that stand for such
     * @throws InvalidFilter if it is none
     */
    EventFilter subtree(AnyNode filter) throws InvalidFilter;

    /**
     * @param expression with names of modules as prefixes
     * @throws InvalidFilter if it is none
     */
    EventFilter xpath(String expression) throws InvalidFilter;

    /**
     * As {@link #subtree}, for a filter of a datastore's content (RFC 8641 3.7).
     *
     * @throws InvalidFilter if it is none
     */
    Selection contentSubtree(AnyNode filter) throws InvalidFilter;

    /**
     * As {@link #xpath}, for a filter of a datastore's content.
     *
     * @throws SelectsNothing if its value is no node-set, whatever the content
     * @throws InvalidFilter if it is none
     */
    Selection contentXPath(String expression) throws InvalidFilter, SelectsNothing;

    /** What is to be a filter is none; the message says where and why. */
    final class InvalidFilter extends Exception {
        private static final long serialVersionUID = 1;

        public InvalidFilter(String why) {
            super(why);
        }
    }

    /** A filter that can never select a node (RFC 8641 5, unchanging-selection). */
    final class SelectsNothing extends Exception {
        private static final long serialVersionUID = 1;

        public SelectsNothing(String why) {
            super(why);
        }
    }
}
