package org.opennfx.datastore.codec;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands in place of what a regular expression has found: {@code \1} is its first group, {@code \0} all of it. */
record GroupText(String text) implements Function<MatchResult, String> {
    private static final Pattern GROUP = Pattern.compile("\\\\([0-9])");

    /** @param groups how many the expression has */
    static GroupText of(SetWord word, int groups) throws SetWords.Refused {
        for (var named : GROUP.matcher(word.text()).results().toList()) {
            if (number(named) > groups) {
                throw Statement.refused("the regular expression has no group " + number(named), word.location());
            }
        }
        return new GroupText(word.text());
    }

    @Override
    public String apply(MatchResult found) {
        var filled = new StringBuilder();
        var from = 0;
        for (var named : GROUP.matcher(text).results().toList()) {
            var group = found.group(number(named));
            filled.append(text, from, named.start()).append(group == null ? "" : group);
            from = named.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static int number(MatchResult named) {
        return Integer.parseInt(named.group(1));
    }
}
