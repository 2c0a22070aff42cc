package org.opennfx.server.line;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.type.UserPattern;

/** A regular expression that is sought in lines, whatever the case of the letters. */
public final class LinePattern {
    private LinePattern() {}

    /** @throws CommandProblem the first of the words is none, or there are more */
    static Predicate<String> of(Words words) {
        if (words.size() != 1) {
            throw words.problem(Math.min(words.size(), 1), words.isEmpty() ? "missing argument." : "syntax error.");
        }
        try {
            return of(words.text(0));
        } catch (PatternSyntaxException e) {
            throw words.problem(0, "invalid regular expression: " + e.getDescription() + ".");
        }
    }

    /** @throws PatternSyntaxException it is none */
    public static Predicate<String> of(String text) {
        var pattern = UserPattern.of(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return line -> find(pattern, line);
    }

    private static boolean find(UserPattern pattern, String line) {
        try {
            return pattern.find(line);
        } catch (UserPattern.TooCostly e) {
            throw RpcError.application(ErrorTag.RESOURCE_DENIED, String.valueOf(e.getMessage())).asException();
        }
    }
}
