package org.opennfx.datastore.codec;

import java.util.List;
import org.opennfx.datastore.edit.Location;

/** The words of a document of the text format, of which the first ones have been read. */
final class TextStatements {
    private final List<SetWord> words;
    private int at;

    TextStatements(List<SetWord> words) {
        this.words = words;
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

    /** Passes over the word before a statement that says what is to become of its node; empty where there is none. */
    String mark() {
        if (isNext(SetWord.Kind.BARE) && words.get(at).text().endsWith(":") && at + 1 < words.size()) {
            return words.get(at++).text();
        }
        return "";
    }

    /** Passes over the words of a statement, up to the mark that ends it, which stays the next. */
    SetCursor words() {
        var start = at;
        while (!atEnd() && !endsWords()) {
            at++;
        }
        return new SetCursor(words.subList(start, at), location());
    }

    private boolean endsWords() {
        return isNext(SetWord.Kind.STOP) || isNext(SetWord.Kind.BEGIN) || isNext(SetWord.Kind.END);
    }

    /** Passes over the rest of a statement, be it in part read or not, with the block that follows it. */
    void skipStatement() {
        words();
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
