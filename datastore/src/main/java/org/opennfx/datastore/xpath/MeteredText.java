package org.opennfx.datastore.xpath;

import java.util.regex.Pattern;

/**
 * A text of which each character that a matcher looks at is the work of a node: a pattern can go through a short text for
 * hours.
 */
final class MeteredText implements CharSequence {
    /** What is no longer is sought at the price of the text; a longer one may cost as much at each place of it. */
    private static final int SHORT = 64;

    private final AccessibleTree tree;
    private final String text;

    MeteredText(AccessibleTree tree, String text) {
        this.tree = tree;
        this.text = text;
    }

    /** Where another text stands in it first; -1 where it does not. */
    int indexOf(String part) {
        if (part.length() <= SHORT) {
            tree.read(text.length());
            return text.indexOf(part);
        }
        var found = Pattern.compile(part, Pattern.LITERAL).matcher(this);
        return found.find() ? found.start() : -1;
    }

    @Override
    public char charAt(int index) {
        tree.reached();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new MeteredText(tree, text.substring(start, end));
    }

    @Override
    public String toString() {
        return text;
    }
}
