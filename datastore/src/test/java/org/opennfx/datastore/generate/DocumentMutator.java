package org.opennfx.datastore.generate;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes the text of a document in ways that no tree could have: names, values and elements that the schema has not. */
public final class DocumentMutator {
    private static final Pattern LEAF = Pattern.compile("<([a-zA-Z0-9_-]+)(?: [^<>]*)?>([^<]*)</\\1>");
    private static final List<String> BAD_VALUES = List.of(
            "", "bogus value", "-1", "0", "4095", "99999999999999999999", "1.5", "01", "+1", "0x10", " 5 ", "TRUE",
            "eth10", "ge-0/0/99", "300.1.1.1", "a/b", "::g", "nobody", "\u00e9");

    private final Random random;

    public DocumentMutator(Random random) {
        this.random = random;
    }

    /** The document with one change; the same where it has no leaf. */
    public String mutated(String document) {
        var leaves = LEAF.matcher(document).results().toList();
        if (leaves.isEmpty()) {
            return document;
        }
        var leaf = leaves.get(random.nextInt(leaves.size()));
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> replaced(document, leaf, withValue(leaf, BAD_VALUES.get(random.nextInt(BAD_VALUES.size()))));
            case 3 -> replaced(document, leaf, "");
            case 4 -> replaced(document, leaf, leaf.group() + leaf.group());
            case 5 -> replaced(document, leaf, "<bogus/>" + leaf.group());
            default -> replaced(document, leaf, withValue(leaf, value(leaves)));
        };
    }

    private String value(List<MatchResult> leaves) {
        return leaves.get(random.nextInt(leaves.size())).group(2);
    }

    private static String withValue(MatchResult leaf, String value) {
        return "<" + leaf.group(1) + ">" + value + "</" + leaf.group(1) + ">";
    }

    private static String replaced(String document, MatchResult part, String by) {
        return document.substring(0, part.start()) + by + document.substring(part.end());
    }
}
