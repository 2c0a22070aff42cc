package org.opennfx.server.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.ListEntry;

/**
 * A regular expression of commands, as {@code allow-commands} of a login class has it: it matches from the beginning of a command
 * on, in capital or small letters. Terms in parentheses between {@code |} stand for themselves.
 */
public final class CommandExpression {
    /** What the name of the list ends with that stands beside a statement. */
    static final String LIST = "-regexps";

    private static final String BETWEEN_TERMS = "\\)\\s*[|]\\s*\\(";

    private final List<Term> terms;

    private record Term(String text, Pattern pattern) {
        static Term of(String text) {
            return new Term(
                    text.replaceFirst("^\\^", "").toLowerCase(Locale.ROOT), Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        }

        Set<String> matched(Collection<String> commands) {
            var matched = new TreeSet<String>();
            commands.stream().filter(command -> pattern.matcher(command).lookingAt()).forEach(matched::add);
            return matched;
        }

        /** Those with parameters that it speaks of. */
        Set<String> begunWith(Collection<String> commands) {
            var begun = new TreeSet<String>();
            commands.stream().filter(command -> text.startsWith(command + " ")).forEach(begun::add);
            return begun;
        }
    }

    private CommandExpression(List<Term> terms) {
        this.terms = terms;
    }

    /** @throws PatternSyntaxException it is no regular expression */
    public static CommandExpression of(String expression) {
        return new CommandExpression(terms(expression).stream().map(Term::of).toList());
    }

    /**
     * The terms of an expression, each of which is an expression by itself; the expression where it has none.
     *
     * @throws PatternSyntaxException it is no regular expression
     */
    public static List<String> terms(String expression) {
        Pattern.compile(expression);
        if (!expression.startsWith("(") || !expression.endsWith(")")) {
            return List.of(expression);
        }
        try {
            var terms = List.of(expression.substring(1, expression.length() - 1).split(BETWEEN_TERMS, -1));
            terms.forEach(Pattern::compile);
            return terms;
        } catch (PatternSyntaxException _) {
            // the parentheses are not those of terms
            return List.of(expression);
        }
    }

    /**
     * What a login class says in one of its statements, and in the list beside it.
     *
     * @param statement such as {@code allow-commands}
     */
    public static List<String> texts(ListEntry definition, String statement) {
        return Stream.of(statement, statement + LIST).flatMap(each -> of(definition, each).stream()).toList();
    }

    /** What it says in one of them alone. */
    static List<String> of(ListEntry definition, String statement) {
        var texts = new ArrayList<String>();
        if (statement.endsWith(LIST)) {
            definition.values(statement).forEach(texts::add);
        } else {
            definition.leaf(statement).ifPresent(texts::add);
        }
        return texts;
    }

    /** The commands that it matches whatever their parameters are. */
    public Set<String> permitted(Collection<String> commands) {
        var permitted = new TreeSet<String>();
        terms.forEach(term -> permitted.addAll(term.matched(commands)));
        return permitted;
    }

    /** The commands that it matches, and those some of whose parameters it matches: rights are not told apart by parameters. */
    public Set<String> denied(Collection<String> commands) {
        var denied = new TreeSet<String>();
        for (var term : terms) {
            var matched = term.matched(commands);
            denied.addAll(matched.isEmpty() ? term.begunWith(commands) : matched);
        }
        return denied;
    }
}
