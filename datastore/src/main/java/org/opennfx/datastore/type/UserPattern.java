package org.opennfx.datastore.type;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that a person has typed, which may look at the texts that it is tried at only so often for each of
 * their characters: an expression can go through a short text for hours. But for {@link #begin}, not safe for use by several
 * threads.
 */
public final class UserPattern {
    /** The expression has taken more than its share; what it has been tried at is as it was. */
    public static final class TooCostly extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TooCostly() {
            super("the regular expression takes too long", null, false, false);
        }
    }

    /** How an expression stands to a text, of which there may be more. */
    public enum Beginning {
        /** The text begins with what is meant. */
        MEANT,
        /** With more behind it, the text could begin so. */
        OPEN,
        /** Whatever is behind the text, it is not meant. */
        OTHER
    }

    /** For texts as short as they may be. */
    private static final long AT_LEAST = 10_000_000;

    private static final long FOR_ONE_TEXT = 100_000;
    private static final long FOR_EACH_CHARACTER = 100;

    private final Pattern pattern;
    private final Looks looks = new Looks(AT_LEAST);

    private static final class Looks {
        private long left;

        Looks(long left) {
            this.left = left;
        }

        void add(long more) {
            left += more;
        }

        void take() {
            if (--left < 0) {
                throw new TooCostly();
            }
        }
    }

    private UserPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles an expression.
     *
     * @param flags of {@link Pattern}
     * @throws PatternSyntaxException it is none
     */
    public static UserPattern of(String regex, int flags) {
        try {
            return new UserPattern(Pattern.compile(regex, flags));
        } catch (StackOverflowError _) {
            throw new PatternSyntaxException("Groups are nested too deep", regex, -1);
        }
    }

    /** How many groups it has, besides the whole. */
    public int groups() {
        return pattern.matcher("").groupCount();
    }

    /**
     * Whether it is found in a text.
     *
     * @throws TooCostly it cannot be said
     */
    public boolean find(String text) {
        return tried(text, Matcher::find);
    }

    /**
     * A text in which something else stands for each place where the expression is found.
     *
     * @throws TooCostly it cannot be said
     */
    public String replaceAll(String text, Function<MatchResult, String> replacement) {
        return tried(text, matcher -> matcher.replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found))));
    }

    /**
     * Whether a text begins with what is meant, or could if it went on. What this takes is counted for each text by itself.
     *
     * @throws TooCostly it cannot be said
     */
    public Beginning begin(String text) {
        return tried(text, new Looks(FOR_ONE_TEXT), matcher -> {
            if (matcher.lookingAt()) {
                return Beginning.MEANT;
            }
            return matcher.hitEnd() ? Beginning.OPEN : Beginning.OTHER;
        });
    }

    private <T> T tried(String text, Function<Matcher, T> question) {
        return tried(text, looks, question);
    }

    /** A group that is repeated takes the matcher deeper with each repetition. */
    private <T> T tried(String text, Looks allowed, Function<Matcher, T> question) {
        allowed.add(FOR_EACH_CHARACTER * text.length());
        try {
            return question.apply(pattern.matcher(new Watched(text, allowed)));
        } catch (StackOverflowError _) {
            throw new TooCostly();
        }
    }

    private static final class Watched implements CharSequence {
        private final String text;
        private final Looks looks;

        Watched(String text, Looks looks) {
            this.text = text;
            this.looks = looks;
        }

        @Override
        public char charAt(int index) {
            looks.take();
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
