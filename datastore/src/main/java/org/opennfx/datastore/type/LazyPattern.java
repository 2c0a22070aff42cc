package org.opennfx.datastore.type;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of Java that is compiled when it is first needed: most of a schema's never are. */
public final class LazyPattern {
    private final String regex;
    // two threads may both compile it; either result will do
    private volatile @Nullable Pattern compiled;

    public LazyPattern(String regex) {
        this.regex = regex;
    }

    public String regex() {
        return regex;
    }

    boolean matches(String text) {
        var pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(regex);
            compiled = pattern;
        }
        return pattern.matcher(text).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LazyPattern that && regex.equals(that.regex);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(regex);
    }

    @Override
    public String toString() {
        return regex;
    }
}
