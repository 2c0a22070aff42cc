package org.opennfx.backends.host;

import java.util.List;
import java.util.Map;

/**
 * What a guest is doing, in more detail than {@link DomainStatus}, and dearer to ask for.
 *
 * @param state a word of libvirt ({@code virsh domstate}), such as {@code shut off}
 * @param reason what led to it ({@code virsh domstate --reason}), such as {@code booted} or {@code destroyed}
 * @param vcpus none while it is shut off
 * @param disks by their devices; those of which nothing can be told are left out
 */
public record GuestActivity(String state, String reason, List<VcpuUse> vcpus, Map<String, DiskUse> disks) {
    public GuestActivity {
        vcpus = List.copyOf(vcpus);
        disks = Map.copyOf(disks);
    }
}
