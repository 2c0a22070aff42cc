package org.opennfx.backends.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.opennfx.datastore.host.Drift;

/** What has drifted, told by what is before a step and after it. */
final class Drifts {
    private Drifts() {}

    static <T> Drift of(String object, Optional<T> before, Optional<T> after) {
        return new Drift(object, word(before, after), word(after, before));
    }

    /** Of what is there before and after, what differs. */
    private static <T> String word(Optional<T> state, Optional<T> other) {
        return state.map(value -> other.map(beside -> Words.differing(value, beside)).orElseGet(() -> Words.of(value)))
                .orElse(Drift.ABSENT);
    }

    /**
     * The things that differ, by their names.
     *
     * @param kind stands before each name
     */
    static <T> List<Drift> between(String kind, Map<String, T> before, Map<String, T> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> of(kind + name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))))
                .filter(drift -> !drift.observed().equals(drift.desired()))
                .toList();
    }
}
