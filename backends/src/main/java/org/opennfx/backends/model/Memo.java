package org.opennfx.backends.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.opennfx.datastore.tree.DataNode;

/** Remembers what was last read from which node. Data trees share what did not change: the same node says the same. */
final class Memo<N extends DataNode, T> {
    private record Reading<N, T>(N node, T value) {}

    private final AtomicReference<Optional<Reading<N, T>>> last = new AtomicReference<>(Optional.empty());

    /** What the node says. */
    T get(Optional<N> node, T absent, Function<N, T> reader) {
        return node.map(present -> get(present, reader)).orElse(absent);
    }

    @SuppressWarnings("ReferenceEquality")
    private T get(N node, Function<N, T> reader) {
        var remembered = last.get().filter(reading -> reading.node() == node);
        if (remembered.isPresent()) {
            return remembered.get().value();
        }
        var value = reader.apply(node);
        last.set(Optional.of(new Reading<>(node, value)));
        return value;
    }
}
