package org.opennfx.backends.host;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a member of the NFX250 family is made of.
 *
 * @param name as in {@code show version}, without the family
 * @param productModel as on the wire
 * @param memoryKib all memory
 * @param hugepageMemoryKib how much of it can become huge pages at most
 * @param storageKib the disk
 * @param systemThreads how many CPUs are kept for the system itself
 * @param systemMemoryKib what the hypervisor, the device manager and the control plane need for themselves
 * @param virtualFunctions how many each physical function has, where it is not {@link #VIRTUAL_FUNCTIONS}
 */
public record MachineModel(
        String name,
        String productModel,
        int cores,
        int threads,
        long memoryKib,
        long hugepageMemoryKib,
        long storageKib,
        int systemThreads,
        long systemMemoryKib,
        Map<String, Integer> virtualFunctions) {
    public static final MachineModel LS1 = of("LS1", "nfx250_ls1_10_t", 4, 16, 8, 100);
    public static final MachineModel S1 = of("S1", "nfx250_s1_10_t", 6, 16, 8, 100);
    public static final MachineModel S1E = of("S1E", "nfx250_s1e_10_t", 6, 16, 8, 100);
    public static final MachineModel S2 = of("S2", "nfx250_s2_10_t", 6, 32, 24, 400);

    /** All models. */
    public static final List<MachineModel> FAMILY = List.of(LS1, S1, S1E, S2);

    /** The physical functions of the network card that virtual functions are taken from. */
    public static final List<String> PHYSICAL_FUNCTIONS = List.of("hsxe0", "hsxe1");

    /** How many virtual functions each of them has. */
    public static final int VIRTUAL_FUNCTIONS = 16;

    private static final long KIB_PER_GIB = 1024L * 1024;
    private static final long SYSTEM_GIB = 7;
    private static final int SYSTEM_THREADS = 4;

    public MachineModel {
        virtualFunctions = Map.copyOf(virtualFunctions);
    }

    private static MachineModel of(String name, String productModel, int cores, int gib, int hugeGib, int diskGb) {
        return new MachineModel(name, productModel, cores, 2 * cores, gib * KIB_PER_GIB, hugeGib * KIB_PER_GIB,
                diskGb * 1_000_000_000L / 1024, SYSTEM_THREADS, SYSTEM_GIB * KIB_PER_GIB, Map.of());
    }

    /** A machine that calls itself like this one, and has what another machine has; nothing of that is kept for the system. */
    public MachineModel carriedBy(int otherCores, int otherThreads, long otherMemoryKib, long otherStorageKib) {
        return new MachineModel(
                name, productModel, otherCores, otherThreads, otherMemoryKib, otherMemoryKib, otherStorageKib, 0, 0,
                virtualFunctions);
    }

    /** With other network cards behind physical functions. */
    public MachineModel withVirtualFunctions(Map<String, Integer> others) {
        return new MachineModel(name, productModel, cores, threads, memoryKib, hugepageMemoryKib, storageKib, systemThreads,
                systemMemoryKib, others);
    }

    public int virtualFunctions(String physicalFunction) {
        return virtualFunctions.getOrDefault(physicalFunction, VIRTUAL_FUNCTIONS);
    }

    /** The ports of the switch: the front panel from left to right, then those towards the network card. */
    public static List<String> switchPorts() {
        return Stream.of(
                        IntStream.range(0, 12).mapToObj(port -> "ge-0/0/" + port),
                        IntStream.range(12, 14).mapToObj(port -> "xe-0/0/" + port),
                        IntStream.range(0, 2).mapToObj(port -> "sxe-0/0/" + port))
                .flatMap(ports -> ports)
                .toList();
    }

    /** Its name, which tells it from the others of the family. */
    @Override
    public String toString() {
        return name;
    }
}
