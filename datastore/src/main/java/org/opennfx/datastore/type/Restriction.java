package org.opennfx.datastore.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A range, length or pattern of a type.
 *
 * @param message the model's error-message
 * @param fallback what to say where the model has none
 */
record Restriction<T>(Predicate<T> allows, Optional<String> message, Optional<String> appTag, String fallback) {
    /** A closed interval. */
    record Interval(BigDecimal low, BigDecimal high) {
        boolean holds(BigDecimal value) {
            return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
        }

        @Override
        public String toString() {
            return low.compareTo(high) == 0 ? low.toPlainString() : low.toPlainString() + ".." + high.toPlainString();
        }
    }

    static Restriction<BigDecimal> within(
            String what, List<Interval> intervals, Optional<String> message, Optional<String> appTag) {
        var allowed = intervals.stream().map(Interval::toString).collect(Collectors.joining(" | "));
        return new Restriction<>(
                value -> intervals.stream().anyMatch(interval -> interval.holds(value)),
                message,
                appTag,
                what + " must be " + allowed);
    }

    static Restriction<String> matches(
            Pattern pattern, boolean invert, String yang, Optional<String> message, Optional<String> appTag) {
        return new Restriction<>(
                value -> pattern.matcher(value).matches() != invert,
                message,
                appTag,
                (invert ? "value must not match the pattern " : "value must match the pattern ") + yang);
    }

    void check(T value) throws InvalidValue {
        if (!allows.test(value)) {
            throw new InvalidValue(message.orElse(fallback), appTag);
        }
    }
}
