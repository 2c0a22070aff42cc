package org.opennfx.backends.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The threads that serve a virtual machine, besides those of its virtual CPUs.
 *
 * @param emulator the CPUs of the host for those that emulate devices; any CPU when empty
 * @param ioThreads how many there are for disks
 * @param ioPins the CPUs of the host for each of these, by its number from 1; any CPU where there is no entry
 */
public record EmulatorThreads(CpuSet emulator, int ioThreads, SortedMap<Integer, CpuSet> ioPins) {
    /** Nothing is said about them. */
    public static final EmulatorThreads ANYWHERE = new EmulatorThreads(CpuSet.NONE, 0, new TreeMap<>(Map.of()));

    public EmulatorThreads {
        ioPins = Collections.unmodifiableSortedMap(new TreeMap<>(ioPins));
    }
}
