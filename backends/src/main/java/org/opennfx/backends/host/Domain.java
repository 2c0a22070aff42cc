package org.opennfx.backends.host;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;

/** The definition of a virtual machine, complete: nothing is left for the hypervisor to choose that has to last. */
public record Domain(
        String name,
        UUID uuid,
        VirtualCpus cpus,
        EmulatorThreads threads,
        VnfMemory memory,
        List<VnfDisk> disks,
        Optional<String> initDescriptor,
        Optional<ConfigData> configData,
        List<Nic> nics,
        boolean autostart) {
    public Domain {
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
    }

    /** A domain with nothing but what every one has. */
    public Domain(String name, UUID uuid, VirtualCpus cpus, VnfMemory memory, List<VnfDisk> disks, List<Nic> nics) {
        this(name, uuid, cpus, EmulatorThreads.ANYWHERE, memory, disks, Optional.empty(), Optional.empty(), nics, true);
    }

    public Optional<Nic> nic(String nicName) {
        return nics.stream().filter(nic -> nic.name().equals(nicName)).findFirst();
    }

    /** Its address on the internal network, whether it answers there or not. */
    public Optional<String> internalAddress() {
        return nics.stream().flatMap(nic ->
                nic.attachment() instanceof Attachment.InternalNetwork(_, var address)
                        ? Stream.of(address)
                        : Stream.empty()).findFirst();
    }

    public Domain withDisks(List<VnfDisk> others) {
        return new Domain(name, uuid, cpus, threads, memory, others, initDescriptor, configData, nics, autostart);
    }

    public Domain withNics(List<Nic> others) {
        return new Domain(name, uuid, cpus, threads, memory, disks, initDescriptor, configData, others, autostart);
    }

    /** Whether a guest that was booted with {@code other} has to be booted again to become this one. */
    public boolean needsRestartFrom(Domain other) {
        return !hardware().equals(other.hardware());
    }

    /**
     * What only a boot can change: cards are plugged into the running guest, and autostart is not the guest's affair. Which
     * disks a descriptor names is found out at the boot.
     */
    private Domain hardware() {
        var fixed = initDescriptor.isPresent() ? List.<VnfDisk>of() : disks;
        return new Domain(name, uuid, cpus, threads, memory, fixed, initDescriptor, configData, List.of(), true);
    }
}
