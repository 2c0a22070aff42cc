package org.opennfx.backends.host;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;

/** The definition of a virtual machine, complete: nothing is left for the hypervisor to choose that has to last. */
public record Domain(
        String name,
        UUID uuid,
        VirtualCpus cpus,
        VnfMemory memory,
        List<VnfDisk> disks,
        Optional<String> initDescriptor,
        List<Nic> nics,
        boolean autostart) {
    public Domain {
        disks = List.copyOf(disks);
        nics = List.copyOf(nics);
    }

    public Optional<Nic> nic(String nicName) {
        return nics.stream().filter(nic -> nic.name().equals(nicName)).findFirst();
    }

    public Domain withDisks(List<VnfDisk> others) {
        return new Domain(name, uuid, cpus, memory, others, initDescriptor, nics, autostart);
    }

    public Domain withNics(List<Nic> others) {
        return new Domain(name, uuid, cpus, memory, disks, initDescriptor, others, autostart);
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
        return new Domain(name, uuid, cpus, memory, fixed, initDescriptor, List.of(), true);
    }
}
