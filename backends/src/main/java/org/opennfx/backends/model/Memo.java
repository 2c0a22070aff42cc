package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.opennfx.datastore.tree.DataNode;

/** Remembers what was last read from which node. Data trees share what did not change: the same node says the same. */
final class Memo<N extends DataNode, T> {
    private record Reading<N, T>(N node, List<T> values) {}

    private final AtomicReference<Optional<Reading<N, T>>> last = new AtomicReference<>(Optional.empty());

    /** What the node says; nothing where there is no node. */
    List<T> get(Optional<N> node, Function<N, List<T>> reader) {
        return node.map(present -> get(present, reader)).orElse(List.of());
    }

    @SuppressWarnings("ReferenceEquality")
    private List<T> get(N node, Function<N, List<T>> reader) {
        var remembered = last.get().filter(reading -> reading.node() == node);
        if (remembered.isPresent()) {
            return remembered.get().values();
        }
        var values = List.copyOf(reader.apply(node));
        last.set(Optional.of(new Reading<>(node, values)));
        return values;
    }
}
