package org.opennfx.server.cli;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that is sought in lines, whatever the case of the letters. */
final class LinePattern {
    private LinePattern() {}

    /** @throws CommandProblem the first of the words is none, or there are more */
    static Predicate<String> of(Words words) {
        if (words.size() != 1) {
            throw words.problem(Math.min(words.size(), 1), words.isEmpty() ? "missing argument." : "syntax error.");
        }
        try {
            var pattern = Pattern.compile(words.text(0), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return line -> find(pattern, line);
        } catch (PatternSyntaxException e) {
            throw words.problem(0, "invalid regular expression: " + e.getDescription() + ".");
        }
    }

    /** A group that is repeated takes the matcher deeper with each repetition. */
    private static boolean find(Pattern pattern, String line) {
        try {
            return pattern.matcher(new Watched(line)).find();
        } catch (StackOverflowError _) {
            throw new Abandoned("the line is too long for the pattern");
        }
    }

    /** A text that lets itself be looked at so often: an expression can go through a short text for hours. */
    private static final class Watched implements CharSequence {
        private static final int MOST = 10_000_000;

        private final String text;
        private int looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST) {
                throw new Abandoned("the pattern takes too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
