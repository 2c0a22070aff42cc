package org.opennfx.backends.state;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A name as commands take it: a star stands for any text, a question mark for a character, brackets for one of those in them. */
record NamePattern(Pattern pattern) {
    private static final Pattern WILD = Pattern.compile("\\*|\\?|\\[!?[^\\[\\]]+]");

    static NamePattern of(String text) {
        var regex = new StringBuilder();
        var from = 0;
        for (var wild : WILD.matcher(text).results().toList()) {
            regex.append(Pattern.quote(text.substring(from, wild.start())));
            regex.append(switch (wild.group()) {
                case "*" -> ".*";
                case "?" -> ".";
                case String set -> set.replace("\\", "\\\\").replace("&&", "&\\&").replaceFirst("^\\[!", "[^");
            });
            from = wild.end();
        }
        return compiled(regex.append(Pattern.quote(text.substring(from))).toString(), text);
    }

    /** A range that ends before it begins is no pattern, but may be a name. */
    private static NamePattern compiled(String regex, String text) {
        try {
            return new NamePattern(Pattern.compile(regex));
        } catch (PatternSyntaxException _) {
            return new NamePattern(Pattern.compile(Pattern.quote(text)));
        }
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
