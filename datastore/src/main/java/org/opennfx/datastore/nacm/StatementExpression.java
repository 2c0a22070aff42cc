package org.opennfx.datastore.nacm;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.datastore.type.UserPattern;

/**
 * A regular expression of statements of the configuration, as {@code deny-configuration} of a login class has it. It is matched
 * against the words of a statement as the set format has them, without the value of a leaf, in capital or small letters.
 */
public sealed interface StatementExpression {
    /** How much of a node and what is in it is meant. */
    enum Reach {
        ALL,
        /** Nodes in it may be; the node itself is not. */
        SOME,
        NONE
    }

    /**
     * How much of a statement is meant. What is in a statement that is meant is not looked at.
     *
     * @param words none for the whole configuration
     * @throws UserPattern.TooCostly it cannot be said
     */
    Reach of(List<String> words);

    /**
     * One that matches the beginning of the words with a space between each two.
     *
     * @param terms of which one has to match
     * @throws PatternSyntaxException one of them is no regular expression
     */
    static StatementExpression ofText(List<String> terms) {
        return new OfText(terms.stream().map(term -> pattern(term)).toList());
    }

    /**
     * One that has a regular expression for each word, which has to match all of it.
     *
     * @param expression with spaces between those
     * @throws PatternSyntaxException one of them is none
     */
    static StatementExpression ofWords(String expression) {
        return wordwise(expression);
    }

    /**
     * The same in another place: behind words that come first.
     *
     * @param first a regular expression for each of them, with spaces between those
     * @throws PatternSyntaxException one of those is none
     */
    default StatementExpression behind(String first) {
        return new Behind(wordwise(first), this);
    }

    private static OfWords wordwise(String expression) {
        return new OfWords(Stream.of(expression.strip().split("\\s+")).map(word -> pattern("(?:" + word + ")$")).toList());
    }

    private static UserPattern pattern(String expression) {
        return UserPattern.of(expression, Pattern.CASE_INSENSITIVE);
    }

    /** The text goes on behind the last word, with a space if at all. */
    record OfText(List<UserPattern> terms) implements StatementExpression {
        @Override
        public Reach of(List<String> words) {
            var text = String.join(" ", words);
            var beginnings = terms.stream().map(term -> term.begin(text)).collect(Collectors.toSet());
            if (beginnings.contains(UserPattern.Beginning.MEANT) && !words.isEmpty()) {
                return Reach.ALL;
            }
            return beginnings.equals(Set.of(UserPattern.Beginning.OTHER)) ? Reach.NONE : Reach.SOME;
        }
    }

    /** The statement may have more words. */
    record OfWords(List<UserPattern> patterns) implements StatementExpression {
        @Override
        public Reach of(List<String> words) {
            for (var i = 0; i < Math.min(words.size(), patterns.size()); i++) {
                if (patterns.get(i).begin(words.get(i)) != UserPattern.Beginning.MEANT) {
                    return Reach.NONE;
                }
            }
            return words.size() < patterns.size() ? Reach.SOME : Reach.ALL;
        }
    }

    /** What stands behind the first words is meant as if it stood alone. */
    record Behind(OfWords first, StatementExpression rest) implements StatementExpression {
        @Override
        public Reach of(List<String> words) {
            var start = Math.min(words.size(), first.patterns().size());
            return switch (first.of(words.subList(0, start))) {
                case ALL -> rest.of(words.subList(start, words.size()));
                case SOME -> Reach.SOME;
                case NONE -> Reach.NONE;
            };
        }
    }
}
