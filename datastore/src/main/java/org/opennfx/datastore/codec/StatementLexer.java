package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.edit.Location;

/** Cuts statements into words: a line of the set format, or a document of the text format with its braces and semicolons. */
final class StatementLexer {
    /** The text means nothing from here on. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Location location;

        Broken(String message, Location location) {
            super(message, null, false, false);
            this.location = location;
        }

        Location location() {
            return location;
        }
    }

    private final String text;
    private final boolean blocks;
    private final List<SetWord> words = new ArrayList<>();
    private boolean inBrackets;
    private int line;
    private int lineStart;
    private int at;

    private StatementLexer(String text, int line, boolean blocks) {
        this.text = text;
        this.line = line;
        this.blocks = blocks;
    }

    /**
     * The words of a line; none if it is blank or a comment, which # begins where a word could.
     *
     * @param number the line's, for the locations
     */
    static List<SetWord> line(String line, int number) throws Broken {
        return new StatementLexer(line, number, false).read();
    }

    /** The words of a document, with those marks between them that make statements and blocks. */
    static List<SetWord> text(String text) throws Broken {
        return new StatementLexer(text, 1, true).read();
    }

    private List<SetWord> read() throws Broken {
        skipBlanks();
        while (at < text.length()) {
            word(text.charAt(at));
            skipBlanks();
        }
        return words;
    }

    private void skipBlanks() throws Broken {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                toEndOfLine();
            } else if (blocks && text.startsWith("/*", at)) {
                comment();
            } else if (isBlank(text.charAt(at))) {
                pass();
            } else {
                return;
            }
        }
    }

    private void toEndOfLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void comment() throws Broken {
        var end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new Broken("syntax error: missing end of comment", location(at));
        }
        words.add(new SetWord(text.substring(at + 2, end).strip(), SetWord.Kind.COMMENT, location(at)));
        while (at < end + 2) {
            pass();
        }
    }

    /** Goes over a character that may end a line. */
    private void pass() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }

    private Location location(int position) {
        return new Location(line, position - lineStart + 1);
    }

    private void word(char first) throws Broken {
        if (first == '"') {
            quoted();
        } else if (first == '[' && !inBrackets) {
            inBrackets = true;
            mark(SetWord.Kind.OPEN);
        } else if (first == ']' && inBrackets) {
            inBrackets = false;
            mark(SetWord.Kind.CLOSE);
        } else if (blocks && isOfBlocks(first)) {
            inBrackets = false;
            mark(first == '{' ? SetWord.Kind.BEGIN : first == '}' ? SetWord.Kind.END : SetWord.Kind.STOP);
        } else {
            bare();
        }
    }

    private void mark(SetWord.Kind kind) {
        words.add(new SetWord(text.substring(at, at + 1), kind, location(at)));
        at++;
    }

    private void bare() throws Broken {
        var start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            if (text.charAt(at) == '"' || isOfBlocks(text.charAt(at))) {
                throw new Broken("syntax error: " + text.charAt(at), location(at));
            }
            at++;
        }
        words.add(new SetWord(text.substring(start, at), SetWord.Kind.BARE, location(start)));
    }

    private boolean endsWord(char c) {
        return isBlank(c) || (c == ']' && inBrackets) || (blocks && isOfBlocks(c));
    }

    private void quoted() throws Broken {
        var start = location(at++);
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                value.append(SetWord.escaped(text.charAt(at)));
            } else {
                value.append(text.charAt(at));
            }
            pass();
        }
        if (at == text.length()) {
            throw new Broken("syntax error: missing closing quote", start);
        }
        at++;
        if (at < text.length() && !endsWord(text.charAt(at))) {
            throw new Broken("syntax error: " + text.charAt(at), location(at));
        }
        words.add(new SetWord(value.toString(), SetWord.Kind.QUOTED, start));
    }

    private static boolean isOfBlocks(char c) {
        return c == '{' || c == '}' || c == ';';
    }

    private boolean isBlank(char c) {
        return c == ' ' || c == '\t' || (blocks && (c == '\n' || c == '\r'));
    }
}
