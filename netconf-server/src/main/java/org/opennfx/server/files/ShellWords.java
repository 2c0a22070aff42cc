package org.opennfx.server.files;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line as a shell takes them: quotes and backslashes keep blanks in a word, and nothing else has a meaning.
 */
final class ShellWords {
    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private char quote = NONE;

    private ShellWords() {}

    static List<String> of(String line) {
        var reader = new ShellWords();
        for (var place = 0; place < line.length(); place++) {
            var character = line.charAt(place);
            if (character == '\\' && reader.quote != '\'' && place + 1 < line.length()) {
                place++;
                reader.take(line.charAt(place));
            } else {
                reader.read(character);
            }
        }
        reader.end();
        return List.copyOf(reader.words);
    }

    private void read(char character) {
        if (quote != NONE) {
            inQuotes(character);
        } else if (character == '\'' || character == '"') {
            quote = character;
            begun = true;
        } else if (Character.isWhitespace(character)) {
            end();
        } else {
            take(character);
        }
    }

    private void inQuotes(char character) {
        if (character == quote) {
            quote = NONE;
        } else {
            take(character);
        }
    }

    private void take(char character) {
        word.append(character);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
