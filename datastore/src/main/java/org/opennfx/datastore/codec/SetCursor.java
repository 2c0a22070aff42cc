package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.Location;

/** The words of one statement, of which the first ones have been read. */
final class SetCursor {
    private final List<SetWord> words;
    private final Location end;
    private int at;

    /** @param end where the statement ends */
    SetCursor(List<SetWord> words, Location end) {
        this.words = words;
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

    /** Where the next word is, or the end of the statement. */
    Location location() {
        return peek().map(SetWord::location).orElse(end);
    }
}
