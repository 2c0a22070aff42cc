package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A virtual network function.
 *
 * @param uuid empty: the device chooses one and keeps it
 * @param disks the image first, where there is one
 * @param defaultInterfaces whether eth0 and eth1 are attached to the management networks
 * @param interfaces those of the configuration, in its order
 * @param initDescriptor the path of its libvirt domain file as clients see it, where it has one instead of an image
 */
public record Vnf(
        String name,
        Optional<UUID> uuid,
        VirtualCpus cpus,
        VnfMemory memory,
        List<VnfDisk> disks,
        Optional<String> initDescriptor,
        boolean defaultInterfaces,
        List<VnfInterface> interfaces,
        boolean autostart,
        EmulatorThreads threads,
        Optional<ConfigData> configData) {
    public Vnf {
        disks = List.copyOf(disks);
        interfaces = List.copyOf(interfaces);
    }
}
