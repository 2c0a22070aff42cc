package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.Location;

/** The words of one line, of which the first ones have been read. */
final class SetCursor {
    private final List<SetWord> words;
    private final int line;
    private final int end;
    private int at;

    /**
     * @param line the line's number
     * @param end the column behind its last character
     */
    SetCursor(List<SetWord> words, int line, int end) {
        this.words = words;
        this.line = line;
        this.end = end;
    }

    boolean atEnd() {
        return at == words.size();
    }

    /** The next word, which stays the next. */
    Optional<SetWord> peek() {
        return atEnd() ? Optional.empty() : Optional.of(words.get(at));
    }

    boolean isNext(SetWord.Kind kind) {
        return peek().filter(word -> word.kind() == kind).isPresent();
    }

    void skip() {
        at++;
    }

    /** Where the next word is, or the end of the line. */
    Location location() {
        return new Location(line, peek().map(SetWord::column).orElse(end));
    }
}
