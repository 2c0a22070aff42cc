package org.opennfx.backends.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.image.ImageStore.Descriptor;
import org.opennfx.backends.model.VnfDisk;

/**
 * What a virtual machine is booted with: its disks, and those that its libvirt domain file names. A hypervisor looks at them
 * anew at every boot.
 */
public record BootDisks(ImageStore images) {
    /** Why they cannot be used now, in the words of the device. */
    public Optional<String> fault(List<VnfDisk> disks, Optional<String> initDescriptor) {
        return Stream.concat(
                        disks.stream().flatMap(disk -> images.fault(disk.file(), disk.format()).stream()),
                        initDescriptor.stream().flatMap(this::fault))
                .findFirst();
    }

    private Stream<String> fault(String descriptor) {
        return images.descriptor(descriptor) instanceof Descriptor.Faulty(var why) ? Stream.of(why) : Stream.empty();
    }

    /** All of them, those of the descriptor last; without these where it cannot be used. */
    public List<VnfDisk> all(List<VnfDisk> disks, Optional<String> initDescriptor) {
        var all = new ArrayList<>(disks);
        initDescriptor.map(images::descriptor).ifPresent(read -> {
            if (read instanceof Descriptor.Usable(DomainDescriptor(_, var described, _))) {
                // an undone stop boots what ran before
                described.stream().filter(disk -> !disks.contains(disk)).forEach(all::add);
            }
        });
        return all;
    }
}
