package org.opennfx.datastore.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map that keeps an order of its own: that of arrival, unless an entry is put at a place. Finding,
 * changing, adding and removing an entry take a number of steps that grows with the logarithm of the size.
 */
public final class OrderedMap<K, V> implements Iterable<V> {
    /** The space left between two neighbours, so that others fit in between. */
    private static final long GAP = 1L << 20;

    private static final long MIDDLE = 1L << 62;

    /** That of the ranks of thirty-two neighbours which arrived one after the other. */
    private static final long RUN = GAP << 5;

    /**
     * Some neighbours of a map.
     *
     * @param identity the same object in every version of the map in which these are neighbours and have these values
     */
    public record Run<V>(Object identity, Iterable<V> values) {}

    private record Member<K, V>(long rank, K key, V value) {}

    /** The ranks of keys with one hash. */
    private record Bucket<K>(K key, long rank, @Nullable Bucket<K> next) {
        @Nullable Bucket<K> without(K other) {
            if (key.equals(other)) {
                return next;
            }
            return next == null ? this : new Bucket<>(key, rank, next.without(other));
        }
    }

    private final LongTrie<Member<K, V>> byRank;
    private final LongTrie<Bucket<K>> byHash;
    private final int size;

    private OrderedMap(LongTrie<Member<K, V>> byRank, LongTrie<Bucket<K>> byHash, int size) {
        this.byRank = byRank;
        this.byHash = byHash;
        this.size = size;
    }

    public static <K, V> OrderedMap<K, V> empty() {
        return new OrderedMap<>(LongTrie.empty(), LongTrie.empty(), 0);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public Optional<V> find(K key) {
        return member(key).map(Member::value);
    }

    public boolean contains(K key) {
        return rank(key).isPresent();
    }

    /** The map with a value replaced at its place, or put last if it is new. */
    public OrderedMap<K, V> with(K key, V value) {
        var rank = rank(key);
        return rank.isPresent()
                ? new OrderedMap<>(byRank.with(rank.get(), new Member<>(rank.get(), key, value)), byHash, size)
                : insert(byRank.last().map(last -> last.key() + GAP).orElse(MIDDLE), key, value);
    }

    public OrderedMap<K, V> without(K key) {
        return rank(key)
                .map(rank -> new OrderedMap<>(byRank.without(rank), unhashed(key), size - 1))
                .orElse(this);
    }

    /** The map with an entry as its first; it moves there if it was elsewhere. */
    public OrderedMap<K, V> withFirst(K key, V value) {
        var others = without(key);
        return others.insert(others.byRank.first().map(first -> first.key() - GAP).orElse(MIDDLE), key, value);
    }

    /** The map with an entry as its last; it moves there if it was elsewhere. */
    public OrderedMap<K, V> withLast(K key, V value) {
        return without(key).with(key, value);
    }

    /**
     * The map with an entry right before another one; it moves there if it was elsewhere.
     *
     * @throws NoSuchElementException if there is no entry {@code anchor} beside it
     */
    public OrderedMap<K, V> withBefore(K anchor, K key, V value) {
        var others = without(key);
        var right = others.rank(anchor).orElseThrow();
        var left = others.byRank.before(right);
        return left.isEmpty() ? others.withFirst(key, value) : others.between(left.get().key(), right, key, value);
    }

    /**
     * The map with an entry right after another one; it moves there if it was elsewhere.
     *
     * @throws NoSuchElementException if there is no entry {@code anchor} beside it
     */
    public OrderedMap<K, V> withAfter(K anchor, K key, V value) {
        var others = without(key);
        var left = others.rank(anchor).orElseThrow();
        var right = others.byRank.after(left);
        return right.isEmpty() ? others.with(key, value) : others.between(left, right.get().key(), key, value);
    }

    private OrderedMap<K, V> between(long left, long right, K key, V value) {
        return right - left > 1 ? insert(left + (right - left) / 2, key, value) : spread(right, key, value);
    }

    /** Ranks everything anew, with space between neighbours, and puts an entry before the one with a rank. */
    private OrderedMap<K, V> spread(long right, K key, V value) {
        OrderedMap<K, V> all = empty();
        for (var entries = new LongTrie.Entries<>(byRank); entries.hasNext(); ) {
            var each = entries.next().value();
            if (each.rank() == right) {
                all = all.with(key, value);
            }
            all = all.with(each.key(), each.value());
        }
        return all;
    }

    private OrderedMap<K, V> insert(long rank, K key, V value) {
        var hash = hash(key);
        var bucket = new Bucket<>(key, rank, byHash.find(hash).orElse(null));
        return new OrderedMap<>(
                byRank.with(rank, new Member<>(rank, key, value)), byHash.with(hash, bucket), size + 1);
    }

    private LongTrie<Bucket<K>> unhashed(K key) {
        var hash = hash(key);
        var rest = byHash.find(hash).orElseThrow().without(key);
        return rest == null ? byHash.without(hash) : byHash.with(hash, rest);
    }

    private Optional<Member<K, V>> member(K key) {
        return rank(key).flatMap(byRank::find);
    }

    private Optional<Long> rank(K key) {
        var bucket = byHash.find(hash(key)).orElse(null);
        while (bucket != null && !bucket.key().equals(key)) {
            bucket = bucket.next();
        }
        return bucket == null ? Optional.empty() : Optional.of(bucket.rank());
    }

    private static long hash(Object key) {
        return Integer.toUnsignedLong(key.hashCode());
    }

    public Optional<V> first() {
        return byRank.first().map(tip -> tip.value().value());
    }

    public Optional<V> last() {
        return byRank.last().map(tip -> tip.value().value());
    }

    /** The value before that of a key, if there are both. */
    public Optional<V> before(K key) {
        return rank(key).flatMap(byRank::before).map(tip -> tip.value().value());
    }

    /** Keys and values in order. */
    public void forEachEntry(BiConsumer<K, V> action) {
        byRank.iterator().forEachRemaining(member -> action.accept(member.key(), member.value()));
    }

    /**
     * Which of two keys of this map comes first, as a comparator tells it.
     *
     * @throws NoSuchElementException if one of them is not in it
     */
    public int compare(K left, K right) {
        return Long.compareUnsigned(rank(left).orElseThrow(), rank(right).orElseThrow());
    }

    /** The values, in order. */
    public Stream<V> stream() {
        return StreamSupport.stream(Spliterators.spliterator(iterator(), size, Spliterator.ORDERED | Spliterator.IMMUTABLE), false);
    }

    /**
     * All values in order, in runs of neighbours: thirty-two in a run where they arrived one after the other. A change of one
     * entry makes one run another.
     */
    public List<Run<V>> runs() {
        var parts = new ArrayList<LongTrie<Member<K, V>>>();
        LongTrie.parts(byRank, RUN, parts);
        return parts.stream().map(part -> new Run<>(part, () -> values(part))).toList();
    }

    @Override
    public Iterator<V> iterator() {
        return values(byRank);
    }

    private static <K, V> Iterator<V> values(LongTrie<Member<K, V>> trie) {
        var members = trie.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return members.hasNext();
            }

            @Override
            public V next() {
                return members.next().value();
            }
        };
    }

    /**
     * Tells each value that is not the same object in both maps, with what there is in either; what the maps share is
     * not visited. An entry that only moved is told like any other, with its value on both sides.
     */
    public static <K, V> void difference(
            OrderedMap<K, V> a, OrderedMap<K, V> b, BiConsumer<Optional<V>, Optional<V>> found) {
        LongTrie.difference(a.byRank, b.byRank, (left, right) -> {
            if (left.isPresent() && right.isPresent() && left.get().key().equals(right.get().key())) {
                found.accept(left.map(Member::value), right.map(Member::value));
                return;
            }
            // the entry has another rank on the other side, or none: tell it once, from the left
            left.ifPresent(gone -> found.accept(Optional.of(gone.value()), b.find(gone.key())));
            right.filter(added -> !a.contains(added.key()))
                    .ifPresent(added -> found.accept(Optional.empty(), Optional.of(added.value())));
        });
    }

    /** Whether the entries that both maps have stand in another order; values tell their keys. */
    static <K, V> boolean reordered(OrderedMap<K, V> a, OrderedMap<K, V> b, Function<V, K> key) {
        var moved = new boolean[1];
        LongTrie.difference(a.byRank, b.byRank, (left, right) -> {
            moved[0] |= left.filter(gone -> b.contains(gone.key())
                            && !right.map(Member::key).equals(Optional.of(gone.key())))
                    .isPresent();
        });
        return moved[0] && !commonKeys(a, b, key).equals(commonKeys(b, a, key));
    }

    private static <K, V> List<K> commonKeys(OrderedMap<K, V> of, OrderedMap<K, V> with, Function<V, K> key) {
        var common = new ArrayList<K>();
        for (var value : of) {
            if (with.contains(key.apply(value))) {
                common.add(key.apply(value));
            }
        }
        return common;
    }

    /** Whether both have the same keys in the same order, with equal values. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof OrderedMap<?, ?> map) || map.size != size) {
            return false;
        }
        var mine = byRank.iterator();
        var theirs = map.byRank.iterator();
        while (mine.hasNext()) {
            var a = mine.next();
            var b = (Member<?, ?>) theirs.next();
            if (!a.key().equals(b.key()) || !Objects.equals(a.value(), b.value())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        var hash = 0;
        for (var members = byRank.iterator(); members.hasNext(); ) {
            var member = members.next();
            hash = 31 * hash + Objects.hash(member.key(), member.value());
        }
        return hash;
    }
}
