package org.opennfx.backends.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CPUs of the host by number, ascending. */
public record CpuSet(SortedSet<Integer> cpus) {
    public static final CpuSet NONE = new CpuSet(new TreeSet<>());

    public CpuSet {
        cpus = Collections.unmodifiableSortedSet(new TreeSet<>(cpus));
    }

    /** Reads numbers and ranges such as {@code 4-7}; a range the wrong way round holds nothing. */
    public static CpuSet parse(List<String> ranges) {
        var cpus = new TreeSet<Integer>();
        ranges.forEach(range -> cpus.addAll(parse(range)));
        return new CpuSet(cpus);
    }

    private static Collection<Integer> parse(String range) {
        var dash = range.indexOf('-');
        var first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        var last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    public boolean isEmpty() {
        return cpus.isEmpty();
    }

    /** Whether a machine with this many CPUs has all of them. */
    public boolean isWithin(int machineCpus) {
        return cpus.isEmpty() || cpus.getLast() < machineCpus;
    }

    /** The numbers with commas between them. */
    @Override
    public String toString() {
        return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
