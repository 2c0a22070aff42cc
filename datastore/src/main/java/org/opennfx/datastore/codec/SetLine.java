package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of the set format into words. */
final class SetLine {
    /** The line means nothing from this column on. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final int column;

        Broken(String message, int column) {
            super(message, null, false, false);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private final String line;
    private final List<SetWord> words = new ArrayList<>();
    private boolean inBrackets;
    private int at;

    private SetLine(String line) {
        this.line = line;
    }

    /** The words of a line; none if it is blank or a comment, which # begins where a word could. */
    static List<SetWord> words(String line) throws Broken {
        return new SetLine(line).read();
    }

    private List<SetWord> read() throws Broken {
        while (true) {
            while (at < line.length() && isBlank(line.charAt(at))) {
                at++;
            }
            if (at == line.length() || line.charAt(at) == '#') {
                return words;
            }
            word(line.charAt(at));
        }
    }

    private void word(char first) throws Broken {
        if (first == '"') {
            quoted();
        } else if (first == '[' && !inBrackets) {
            inBrackets = true;
            bracket(SetWord.Kind.OPEN);
        } else if (first == ']' && inBrackets) {
            inBrackets = false;
            bracket(SetWord.Kind.CLOSE);
        } else {
            bare();
        }
    }

    private void bracket(SetWord.Kind kind) {
        words.add(new SetWord(line.substring(at, at + 1), kind, at + 1));
        at++;
    }

    private void bare() throws Broken {
        var start = at;
        while (at < line.length() && !endsWord(line.charAt(at))) {
            if (";{}\"".indexOf(line.charAt(at)) >= 0) {
                throw new Broken("syntax error: " + line.charAt(at), at + 1);
            }
            at++;
        }
        words.add(new SetWord(line.substring(start, at), SetWord.Kind.BARE, start + 1));
    }

    private boolean endsWord(char c) {
        return isBlank(c) || (c == ']' && inBrackets);
    }

    private void quoted() throws Broken {
        var start = at++;
        var text = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
                text.append(escape(line.charAt(at)));
            } else {
                text.append(line.charAt(at));
            }
            at++;
        }
        if (at == line.length()) {
            throw new Broken("syntax error: missing closing quote", start + 1);
        }
        at++;
        if (at < line.length() && !endsWord(line.charAt(at))) {
            throw new Broken("syntax error: " + line.charAt(at), at + 1);
        }
        words.add(new SetWord(text.toString(), SetWord.Kind.QUOTED, start + 1));
    }

    /** A backslash before anything else stands for itself, as regular expressions have it. */
    private static String escape(char c) {
        return switch (c) {
            case '"', '\\' -> String.valueOf(c);
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> "\\" + c;
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
