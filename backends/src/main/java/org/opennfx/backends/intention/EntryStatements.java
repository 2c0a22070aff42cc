package org.opennfx.backends.intention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * What a group says of the entries of a list.
 *
 * @param list with keys that may be wildcards
 * @param wildcards those entries whose keys are
 */
record EntryStatements(ListNode list, List<Matching> wildcards) {
    /** @param keys which values each key can have */
    private record Matching(List<Predicate<String>> keys, ListEntry statements) {
        boolean isAbout(Key key) {
            return IntStream.range(0, keys.size()).allMatch(i -> keys.get(i).test(key.values().get(i)));
        }
    }

    static EntryStatements of(ListNode list) {
        var wildcards = new ArrayList<Matching>();
        for (var entry : list.entries()) {
            var values = entry.key().values();
            if (values.stream().anyMatch(Wildcard::is)) {
                wildcards.add(new Matching(values.stream().map(Wildcard::of).toList(), entry));
            }
        }
        return new EntryStatements(list, List.copyOf(wildcards));
    }

    /** What is about the entry with a key: first what names it, then what matches it. */
    Stream<InnerNode> about(Key key) {
        return Stream.concat(
                list.entries().find(key).stream(),
                wildcards.stream().filter(wildcard -> wildcard.isAbout(key)).map(Matching::statements));
    }
}
