package org.opennfx.backends.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.DiskUse;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.image.BootDisks;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.image.StoredImage;
import org.opennfx.backends.model.VnfDisk;

/** Whether the machine has what a domain is made of, apart from memory: a hypervisor looks at it anew at every boot. */
record BootCheck(MachineModel model, ImageStore images) {
    /** Why the domain cannot be booted now. */
    Optional<String> obstacle(Domain domain) {
        return disks().fault(domain.disks(), domain.initDescriptor())
                .or(() -> Stream.concat(tooManyCpus(domain), missingCpus(domain)).findFirst());
    }

    private BootDisks disks() {
        return new BootDisks(images);
    }

    /** The domain with the disks that its descriptor names. */
    Domain complete(Domain domain) {
        return domain.withDisks(disks().all(domain.disks(), domain.initDescriptor()));
    }

    /** Empty where there is no such image any more. */
    Optional<DiskUse.Size> size(VnfDisk disk) {
        return images.file(disk.file()).flatMap(BootCheck::size);
    }

    private static Optional<DiskUse.Size> size(Path file) {
        try {
            var image = StoredImage.read(file);
            return Optional.of(new DiskUse.Size(image.virtualSize(), image.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What all images take, those that are the same once. */
    long storedKib() {
        return images.images().stream()
                .collect(Collectors.toMap(StoredImage::content, StoredImage::size, (size, _) -> size))
                .values().stream().mapToLong(Long::longValue).sum() / 1024;
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
