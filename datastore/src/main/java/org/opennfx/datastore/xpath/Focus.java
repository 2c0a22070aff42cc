package org.opennfx.datastore.xpath;

/**
 * What an expression is evaluated for (XPath 1.0 1).
 *
 * @param position of the node in what is being filtered, from 1
 * @param current the node that {@code current()} gives
 */
public record Focus(XNode node, int position, int size, XNode current) {
    public static Focus on(XNode node) {
        return new Focus(node, 1, 1, node);
    }

    Focus at(XNode other, int place, int of) {
        return new Focus(other, place, of, current);
    }
}
