package org.opennfx.backends.embedded;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.image.DomainDescriptor;
import org.opennfx.backends.image.ImageStore.Descriptor;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.VnfDisk;

/** Whether the machine has what a domain is made of, apart from memory: a hypervisor looks at it anew at every boot. */
record BootCheck(MachineModel model, ImageStore images) {
    /** Why the domain cannot be booted now. */
    Optional<String> obstacle(Domain domain) {
        return Stream.of(faultyDisks(domain), faultyDescriptor(domain), tooManyCpus(domain), missingCpus(domain))
                .flatMap(obstacles -> obstacles)
                .findFirst();
    }

    private Stream<String> faultyDisks(Domain domain) {
        return domain.disks().stream().flatMap(disk -> images.fault(disk.file(), disk.format()).stream());
    }

    private Stream<String> faultyDescriptor(Domain domain) {
        return domain.initDescriptor().stream().flatMap(file -> images.descriptor(file) instanceof Descriptor.Faulty(var why)
                ? Stream.of(why)
                : Stream.empty());
    }

    /** The domain with the disks that its descriptor names. */
    Domain complete(Domain domain) {
        var disks = new ArrayList<>(domain.disks());
        domain.initDescriptor().map(images::descriptor).ifPresent(read -> {
            if (read instanceof Descriptor.Usable(DomainDescriptor(_, var described))) {
                described.stream().map(BootCheck::disk)
                        // an undone stop boots what ran before
                        .filter(disk -> !disks.contains(disk)).forEach(disks::add);
            }
        });
        return domain.withDisks(disks);
    }

    private static VnfDisk disk(DomainDescriptor.Disk disk) {
        return new VnfDisk(disk.device(), disk.medium(), disk.file(), disk.format(), disk.bus(), Optional.empty(),
                VnfDisk.Origin.DESCRIPTOR);
    }

    private Stream<String> tooManyCpus(Domain domain) {
        return domain.cpus().count() <= model.threads()
                ? Stream.empty()
                : Stream.of(domain.cpus().count() + " virtual CPUs needed, and the machine has " + model.threads() + " CPUs");
    }

    private Stream<String> missingCpus(Domain domain) {
        return domain.cpus().pins().entrySet().stream()
                .filter(pin -> !pin.getValue().isWithin(model.threads()))
                .map(pin -> "virtual CPU " + pin.getKey() + " is bound to CPU " + pin.getValue()
                        + ", and the machine has " + model.threads() + " CPUs");
    }
}
