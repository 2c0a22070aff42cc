package org.opennfx.datastore.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A range, length or pattern of a type, with the model's own message and app-tag where it has them. */
public sealed interface Restriction {
    Optional<String> message();

    Optional<String> appTag();

    /** What to say where the model has no message. */
    String fallback();

    private static void require(boolean holds, Restriction restriction) throws InvalidValue {
        if (!holds) {
            throw new InvalidValue(restriction.message().orElseGet(restriction::fallback), restriction.appTag());
        }
    }

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

    /**
     * A range or length (RFC 7950 9.2.4 and 9.4.4).
     *
     * @param what is restricted, for the message
     */
    record Within(String what, List<Interval> intervals, Optional<String> message, Optional<String> appTag)
            implements Restriction {
        public Within {
            intervals = List.copyOf(intervals);
        }

        void check(BigDecimal value) throws InvalidValue {
            require(holds(value), this);
        }

        private boolean holds(BigDecimal value) {
            for (var interval : intervals) {
                if (interval.holds(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String fallback() {
            return what + " must be " + text();
        }

        /** The intervals as a module has them: {@code 1..10 | 20}. */
        public String text() {
            return intervals.stream().map(Interval::toString).collect(Collectors.joining(" | "));
        }
    }

    /**
     * A pattern (RFC 7950 9.4.5).
     *
     * @param invert whether values must not match it
     * @param yang the pattern as the module has it
     */
    record Matches(
            LazyPattern pattern, boolean invert, String yang, Optional<String> message, Optional<String> appTag)
            implements Restriction {
        void check(String value) throws InvalidValue {
            require(matches(value) != invert, this);
        }

        /** A group that is repeated takes Java's matcher deeper with each repetition. */
        private boolean matches(String value) throws InvalidValue {
            try {
                return pattern.matches(value);
            } catch (StackOverflowError e) {
                throw new InvalidValue("value is too long to be compared with the pattern " + yang);
            }
        }

        @Override
        public String fallback() {
            return (invert ? "value must not match the pattern " : "value must match the pattern ") + yang;
        }
    }
}
