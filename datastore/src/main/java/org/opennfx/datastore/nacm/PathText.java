package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node-instance-identifier as it is written: an instance-identifier in which keys may be missing, and in which
 * {@code $USER} may stand for a value (RFC 8341 5, typedef node-instance-identifier).
 *
 * @param steps none for {@code /}, which is all content of the datastores
 */
record PathText(List<Step> steps) {
    private static final String NAME = "(?:([\\w.-]+):)?([\\w.-]+)";
    private static final Pattern STEP = Pattern.compile("/\\s*" + NAME);
    private static final Pattern PREDICATE = Pattern.compile(
            "\\s*\\[\\s*(?:(\\d+)|(?:(\\.)|" + NAME + ")\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\"|(\\$USER)))\\s*]");

    PathText {
        steps = List.copyOf(steps);
    }

    /**
     * @param module empty where the name belongs to the module of the step before it
     */
    record Step(Optional<String> module, String local, List<Predicate> predicates) {
        Step {
            predicates = List.copyOf(predicates);
        }
    }

    /**
     * @param leaf the key's name; {@code .} for the value of a leaf-list, empty for the position in a list without keys
     * @param value empty where it is the name of the user
     */
    record Predicate(String leaf, Optional<String> value) {}

    /** Empty where the text is no node-instance-identifier. */
    static Optional<PathText> parse(String text) {
        var path = text.strip();
        var steps = new ArrayList<Step>();
        if (path.equals("/")) {
            return Optional.of(new PathText(steps));
        }
        var step = STEP.matcher(path);
        var predicate = PREDICATE.matcher(path);
        var at = 0;
        while (at < path.length()) {
            if (!matchesAt(step, at)) {
                return Optional.empty();
            }
            at = step.end();
            var predicates = new ArrayList<Predicate>();
            while (matchesAt(predicate, at)) {
                predicates.add(predicate(predicate));
                at = predicate.end();
            }
            steps.add(new Step(Optional.ofNullable(step.group(1)), step.group(2), predicates));
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new PathText(steps));
    }

    private static boolean matchesAt(Matcher matcher, int at) {
        return matcher.region(at, matcher.regionEnd()).lookingAt();
    }

    private static Predicate predicate(Matcher found) {
        if (found.group(1) != null) {
            return new Predicate("", Optional.of(found.group(1)));
        }
        var leaf = found.group(2) != null ? "." : found.group(4);
        var quoted = found.group(5) != null ? found.group(5) : found.group(6);
        return new Predicate(leaf, found.group(7) != null ? Optional.empty() : Optional.of(quoted));
    }
}
