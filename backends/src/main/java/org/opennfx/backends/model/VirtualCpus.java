package org.opennfx.backends.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The CPUs of a virtual machine.
 *
 * @param hardwareVirtualization whether the machine sees the features of the host's CPU
 * @param pins the CPUs of the host that a virtual CPU may run on, by its number from 0; any CPU where there is no entry
 */
public record VirtualCpus(int count, boolean hardwareVirtualization, SortedMap<Integer, CpuSet> pins) {
    public VirtualCpus {
        pins = Collections.unmodifiableSortedMap(new TreeMap<>(pins));
    }

    public VirtualCpus(int count) {
        this(count, false, new TreeMap<>(Map.of()));
    }
}
