package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.edit.Location;

/** The words of a document of the text format, of which the first ones have been read. */
final class TextStatements {
    private final List<SetWord> words = new ArrayList<>();
    private final Map<Integer, String> comments = new HashMap<>();
    private int at;

    TextStatements(List<SetWord> all) {
        for (var word : all) {
            if (word.kind() == SetWord.Kind.COMMENT) {
                comments.put(words.size(), word.text());
            } else {
                words.add(word);
            }
        }
    }

    /** What stands between slashes and stars right before the next word. */
    Optional<String> comment() {
        return Optional.ofNullable(comments.get(at));
    }

    boolean atEnd() {
        return at == words.size();
    }

    boolean isNext(SetWord.Kind kind) {
        return !atEnd() && words.get(at).kind() == kind;
    }

    void skip() {
        at++;
    }

    /** Where the next word is, or the last one is at the end of the document. */
    Location location() {
        return words.get(Math.min(at, words.size() - 1)).location();
    }

    /** Passes over the words before a statement that say what is to become of its node, or how it is. */
    List<String> marks() {
        var marks = new ArrayList<String>();
        while (isNext(SetWord.Kind.BARE) && words.get(at).text().endsWith(":") && at + 1 < words.size()) {
            marks.add(words.get(at++).text());
        }
        return marks;
    }

    /** The next word, if it stands alone before a block. */
    Optional<SetWord> blockName() {
        return isNext(SetWord.Kind.BARE) && at + 1 < words.size() && words.get(at + 1).kind() == SetWord.Kind.BEGIN
                ? Optional.of(words.get(at))
                : Optional.empty();
    }

    /**
     * Passes over the words of a statement, up to the mark that ends it, which stays the next.
     *
     * @param before words that stand for all statements of the block, and belong to this one, too
     */
    SetCursor words(List<SetWord> before) {
        var all = new ArrayList<>(before);
        while (!atEnd() && !endsWords()) {
            all.add(words.get(at++));
        }
        return new SetCursor(all, location());
    }

    private boolean endsWords() {
        return isNext(SetWord.Kind.STOP) || isNext(SetWord.Kind.BEGIN) || isNext(SetWord.Kind.END);
    }

    /** Passes over the rest of a statement, be it in part read or not, with the block that follows it. */
    void skipStatement() {
        words(List.of());
        if (isNext(SetWord.Kind.BEGIN)) {
            skipBlock();
        } else if (isNext(SetWord.Kind.STOP)) {
            skip();
        }
    }

    private void skipBlock() {
        var depth = 0;
        do {
            if (isNext(SetWord.Kind.BEGIN)) {
                depth++;
            } else if (isNext(SetWord.Kind.END)) {
                depth--;
            }
            skip();
        } while (depth > 0 && !atEnd());
    }
}
