package org.opennfx.datastore.tree;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map from long to V, in the order of the unsigned keys: a big-endian Patricia tree (Okasaki and Gill,
 * "Fast Mergeable Integer Maps", 1998). Its shape depends on the keys alone, so that two versions of one map differ only
 * along the paths to what was changed, and {@link #difference} follows just these.
 */
sealed interface LongTrie<V> {
    /** The map without entries. */
    record Nothing<V>() implements LongTrie<V> {}

    record Tip<V>(long key, V value) implements LongTrie<V> {}

    /**
     * Keys that agree above {@code bit}, which is a single bit; those with it clear are on the left.
     *
     * @param prefix what they agree on, the rest clear
     */
    record Fork<V>(long prefix, long bit, LongTrie<V> left, LongTrie<V> right) implements LongTrie<V> {
        boolean covers(long key) {
            return mask(key, bit) == prefix;
        }

        LongTrie<V> toward(long key) {
            return (key & bit) == 0 ? left : right;
        }

        Fork<V> with(LongTrie<V> from, LongTrie<V> to) {
            return from == left ? new Fork<>(prefix, bit, to, right) : new Fork<>(prefix, bit, left, to);
        }
    }

    static <V> LongTrie<V> empty() {
        return new Nothing<>();
    }

    default Optional<V> find(long key) {
        LongTrie<V> at = this;
        while (at instanceof Fork<V> fork) {
            at = fork.toward(key);
        }
        return at instanceof Tip<V> tip && tip.key() == key ? Optional.of(tip.value()) : Optional.empty();
    }

    default LongTrie<V> with(long key, V value) {
        return switch (this) {
            case Nothing<V> _ -> new Tip<>(key, value);
            case Tip<V> tip -> tip.key() == key
                    ? new Tip<>(key, value)
                    : join(key, new Tip<>(key, value), tip.key(), tip);
            case Fork<V> fork -> {
                if (!fork.covers(key)) {
                    yield join(key, new Tip<>(key, value), fork.prefix(), fork);
                }
                var next = fork.toward(key);
                yield fork.with(next, next.with(key, value));
            }
        };
    }

    default LongTrie<V> without(long key) {
        return switch (this) {
            case Nothing<V> nothing -> nothing;
            case Tip<V> tip -> tip.key() == key ? new Nothing<>() : tip;
            case Fork<V> fork -> {
                var next = fork.toward(key);
                var rest = fork.covers(key) ? next.without(key) : next;
                if (rest == next) {
                    yield fork;
                }
                if (rest instanceof Nothing<V>) {
                    yield next == fork.left() ? fork.right() : fork.left();
                }
                yield fork.with(next, rest);
            }
        };
    }

    /** The greatest entry whose key is less than the one given, signs apart. */
    default Optional<Tip<V>> before(long key) {
        return switch (this) {
            case Nothing<V> _ -> Optional.empty();
            case Tip<V> tip -> Long.compareUnsigned(tip.key(), key) < 0 ? Optional.of(tip) : Optional.empty();
            case Fork<V> fork -> {
                if (!fork.covers(key)) {
                    yield Long.compareUnsigned(fork.prefix(), key) < 0 ? fork.last() : Optional.empty();
                }
                if ((key & fork.bit()) == 0) {
                    yield fork.left().before(key);
                }
                yield fork.right().before(key).or(() -> fork.left().last());
            }
        };
    }

    /** The least entry whose key is greater than the one given. */
    default Optional<Tip<V>> after(long key) {
        return switch (this) {
            case Nothing<V> _ -> Optional.empty();
            case Tip<V> tip -> Long.compareUnsigned(tip.key(), key) > 0 ? Optional.of(tip) : Optional.empty();
            case Fork<V> fork -> {
                if (!fork.covers(key)) {
                    yield Long.compareUnsigned(fork.prefix(), key) > 0 ? fork.first() : Optional.empty();
                }
                if ((key & fork.bit()) != 0) {
                    yield fork.right().after(key);
                }
                yield fork.left().after(key).or(() -> fork.right().first());
            }
        };
    }

    default Optional<Tip<V>> first() {
        LongTrie<V> at = this;
        while (at instanceof Fork<V> fork) {
            at = fork.left();
        }
        return at instanceof Tip<V> tip ? Optional.of(tip) : Optional.empty();
    }

    default Optional<Tip<V>> last() {
        LongTrie<V> at = this;
        while (at instanceof Fork<V> fork) {
            at = fork.right();
        }
        return at instanceof Tip<V> tip ? Optional.of(tip) : Optional.empty();
    }

    /** Values in the order of their keys. */
    default Iterator<V> iterator() {
        return new Values<>(this);
    }

    /** Adds, in the order of their keys, the largest parts of a map in each of which keys differ below one bit only. */
    static <V> void parts(LongTrie<V> trie, long bit, List<LongTrie<V>> found) {
        switch (trie) {
            case Nothing<V> _ -> { }
            case Tip<V> tip -> found.add(tip);
            case Fork<V> fork when Long.compareUnsigned(fork.bit(), bit) < 0 -> found.add(fork);
            case Fork<V> fork -> {
                parts(fork.left(), bit, found);
                parts(fork.right(), bit, found);
            }
        }
    }

    /**
     * Tells each key whose value is not the same object in both, with what it has in either; what they share is not
     * visited. Keys come in order.
     */
    static <V> void difference(LongTrie<V> a, LongTrie<V> b, BiConsumer<Optional<V>, Optional<V>> found) {
        if (a == b) {
            return;
        }
        switch (a) {
            case Nothing<V> _ -> b.iterator().forEachRemaining(value -> found.accept(Optional.empty(), Optional.of(value)));
            case Tip<V> tip -> differenceWithTip(tip, b, found);
            case Fork<V> fork -> differenceWithFork(fork, b, found);
        }
    }

    private static <V> void differenceWithTip(
            Tip<V> a, LongTrie<V> b, BiConsumer<Optional<V>, Optional<V>> found) {
        var seen = false;
        for (var entries = new Entries<>(b); entries.hasNext(); ) {
            var each = entries.next();
            if (!seen && Long.compareUnsigned(each.key(), a.key()) > 0) {
                found.accept(Optional.of(a.value()), Optional.empty());
                seen = true;
            }
            if (each.key() == a.key()) {
                seen = true;
                if (each.value() != a.value()) {
                    found.accept(Optional.of(a.value()), Optional.of(each.value()));
                }
            } else {
                found.accept(Optional.empty(), Optional.of(each.value()));
            }
        }
        if (!seen) {
            found.accept(Optional.of(a.value()), Optional.empty());
        }
    }

    private static <V> void differenceWithFork(
            Fork<V> a, LongTrie<V> b, BiConsumer<Optional<V>, Optional<V>> found) {
        if (!(b instanceof Fork<V> other)) {
            difference(b, a, (mine, yours) -> found.accept(yours, mine));
        } else if (a.bit() == other.bit() && a.prefix() == other.prefix()) {
            difference(a.left(), other.left(), found);
            difference(a.right(), other.right(), found);
        } else if (Long.compareUnsigned(a.bit(), other.bit()) > 0 && a.covers(other.prefix())) {
            var low = (other.prefix() & a.bit()) == 0;
            difference(a.left(), low ? other : empty(), found);
            difference(a.right(), low ? empty() : other, found);
        } else if (Long.compareUnsigned(a.bit(), other.bit()) < 0 && other.covers(a.prefix())) {
            var low = (a.prefix() & other.bit()) == 0;
            difference(low ? a : empty(), other.left(), found);
            difference(low ? empty() : a, other.right(), found);
        } else if (Long.compareUnsigned(a.prefix(), other.prefix()) < 0) {
            difference(a, empty(), found);
            difference(empty(), other, found);
        } else {
            difference(empty(), other, found);
            difference(a, empty(), found);
        }
    }

    private static <V> LongTrie<V> join(long keyA, LongTrie<V> a, long keyB, LongTrie<V> b) {
        var bit = Long.highestOneBit(keyA ^ keyB);
        var prefix = mask(keyA, bit);
        return (keyA & bit) == 0 ? new Fork<>(prefix, bit, a, b) : new Fork<>(prefix, bit, b, a);
    }

    /** The bits of a key above one bit. */
    private static long mask(long key, long bit) {
        return key & ~(bit | (bit - 1));
    }

    /** Walks the entries in order without recursion. */
    final class Entries<V> implements Iterator<Tip<V>> {
        // a path has at most 64 forks, each of which leaves one subtree behind
        private final @Nullable LongTrie<V>[] pending = newArray();
        private int depth;

        Entries(LongTrie<V> trie) {
            if (!(trie instanceof Nothing<V>)) {
                pending[depth++] = trie;
            }
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <V> @Nullable LongTrie<V>[] newArray() {
            return (LongTrie<V>[]) new LongTrie[65];
        }

        @Override
        public boolean hasNext() {
            return depth > 0;
        }

        @Override
        public Tip<V> next() {
            if (depth == 0) {
                throw new NoSuchElementException();
            }
            var at = pending[--depth];
            while (at instanceof Fork<V> fork) {
                pending[depth++] = fork.right();
                at = fork.left();
            }
            if (at instanceof Tip<V> tip) {
                return tip;
            }
            throw new IllegalStateException("an empty subtree");
        }
    }

    /** Walks the values in order. */
    final class Values<V> implements Iterator<V> {
        private final Entries<V> entries;

        Values(LongTrie<V> trie) {
            entries = new Entries<>(trie);
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public V next() {
            return entries.next().value();
        }
    }
}
