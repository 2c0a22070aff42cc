package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.xpath.XNode.Inner;

/** The axes of XPath 1.0 2.2. There are no attributes and no namespace nodes in a YANG tree. */
public enum Axis {
    CHILD("child"),
    DESCENDANT("descendant"),
    PARENT("parent"),
    ANCESTOR("ancestor"),
    FOLLOWING_SIBLING("following-sibling"),
    PRECEDING_SIBLING("preceding-sibling"),
    FOLLOWING("following"),
    PRECEDING("preceding"),
    ATTRIBUTE("attribute"),
    NAMESPACE("namespace"),
    SELF("self"),
    DESCENDANT_OR_SELF("descendant-or-self"),
    ANCESTOR_OR_SELF("ancestor-or-self");

    private final String text;

    Axis(String text) {
        this.text = text;
    }

    static Optional<Axis> named(String name) {
        return Arrays.stream(values()).filter(axis -> axis.text.equals(name)).findFirst();
    }

    /** Whether positions on it count against document order. */
    boolean isReverse() {
        return switch (this) {
            case PARENT, ANCESTOR, ANCESTOR_OR_SELF, PRECEDING, PRECEDING_SIBLING -> true;
            default -> false;
        };
    }

    /** The nodes on this axis, the nearest first. */
    List<XNode> from(XNode node) {
        return switch (this) {
            case SELF -> List.of(node);
            case CHILD -> children(node);
            case PARENT -> node.up == null ? List.of() : List.of(node.up);
            case ANCESTOR -> ancestors(node.up);
            case ANCESTOR_OR_SELF -> ancestors(node);
            case DESCENDANT -> descendants(node, false);
            case DESCENDANT_OR_SELF -> descendants(node, true);
            case FOLLOWING_SIBLING -> followingSiblings(node);
            case PRECEDING_SIBLING -> precedingSiblings(node);
            case FOLLOWING -> ancestors(node).stream()
                    .flatMap(each -> followingSiblings(each).stream())
                    .flatMap(each -> descendants(each, true).stream())
                    .toList();
            case PRECEDING -> ancestors(node).stream()
                    .flatMap(each -> precedingSiblings(each).stream())
                    .flatMap(each -> descendants(each, true).reversed().stream())
                    .toList();
            case ATTRIBUTE, NAMESPACE -> List.of();
        };
    }

    private static List<XNode> children(XNode node) {
        return node instanceof Inner inner ? inner.children() : List.of();
    }

    private static List<XNode> ancestors(@Nullable XNode nearest) {
        var all = new ArrayList<XNode>();
        for (var at = nearest; at != null; at = at.up) {
            all.add(at);
        }
        return all;
    }

    private static List<XNode> descendants(XNode node, boolean self) {
        var all = new ArrayList<XNode>();
        if (self) {
            all.add(node);
        }
        children(node).forEach(child -> all.addAll(descendants(child, true)));
        return all;
    }

    private static List<XNode> followingSiblings(XNode node) {
        if (node.up == null) {
            return List.of();
        }
        var all = node.up.children();
        return all.subList(all.indexOf(node) + 1, all.size());
    }

    private static List<XNode> precedingSiblings(XNode node) {
        if (node.up == null) {
            return List.of();
        }
        var all = node.up.children();
        return all.subList(0, Math.max(0, all.indexOf(node))).reversed();
    }
}
