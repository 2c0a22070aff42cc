package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An immutable set of VLAN ids, in ascending order. */
public final class VlanIds {
    private static final VlanIds NONE = new VlanIds(new BitSet());

    private final BitSet bits;

    private VlanIds(BitSet bits) {
        this.bits = bits;
    }

    public static VlanIds none() {
        return NONE;
    }

    public static VlanIds of(VlanId... ids) {
        var bits = new BitSet();
        for (var id : ids) {
            bits.set(id.value());
        }
        return new VlanIds(bits);
    }

    /** All ids from {@code first} to {@code last}, both included; none when they are the wrong way round. */
    public static VlanIds range(VlanId first, VlanId last) {
        var bits = new BitSet();
        bits.set(first.value(), Math.max(first.value(), last.value() + 1));
        return new VlanIds(bits);
    }

    public static VlanIds union(Collection<VlanIds> sets) {
        var bits = new BitSet();
        sets.forEach(set -> bits.or(set.bits));
        return new VlanIds(bits);
    }

    public VlanIds union(VlanIds other) {
        var union = (BitSet) bits.clone();
        union.or(other.bits);
        return new VlanIds(union);
    }

    public VlanIds intersection(VlanIds other) {
        var common = (BitSet) bits.clone();
        common.and(other.bits);
        return new VlanIds(common);
    }

    public boolean contains(VlanId id) {
        return bits.get(id.value());
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    public int size() {
        return bits.cardinality();
    }

    /** The lowest id. */
    public Optional<VlanId> first() {
        return stream().findFirst();
    }

    public Stream<VlanId> stream() {
        return bits.stream().mapToObj(VlanId::new);
    }

    /** The ids as a configuration lists them: single ones, and ranges such as {@code 100-199}. */
    public List<String> ranges() {
        var ranges = new ArrayList<String>();
        for (var first = bits.nextSetBit(0); first >= 0; ) {
            var end = bits.nextClearBit(first);
            ranges.add(end == first + 1 ? String.valueOf(first) : first + "-" + (end - 1));
            first = bits.nextSetBit(end);
        }
        return List.copyOf(ranges);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VlanIds ids && ids.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** The ids with commas between them, as in {@code 1, 2, 100}. */
    @Override
    public String toString() {
        return stream().map(VlanId::toString).collect(Collectors.joining(", "));
    }
}
