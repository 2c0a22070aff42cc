package org.opennfx.backends.check;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.image.DomainDescriptor;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.image.ImageStore.Descriptor;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** A descriptor is the file of a libvirt domain of the same name as the machine, with disks that can be used. */
record DescriptorCheck(ImageStore images) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        return configuration.vnfs().stream().filter(concerned).flatMap(vnf -> vnf.initDescriptor().stream()
                .flatMap(file -> fault(vnf, file).stream())
                .map(fault -> RpcError.application(ErrorTag.INVALID_VALUE, fault)
                        .at(NfxPath.below(NfxPath.vnf(vnf.name()), "init-descriptor", "file-path"))));
    }

    private Optional<String> fault(Vnf vnf, String file) {
        return switch (images.descriptor(file)) {
            case Descriptor.Faulty(var why) -> Optional.of(why);
            case Descriptor.Usable(DomainDescriptor(var name, _, _)) -> name.equals(vnf.name())
                    ? Optional.empty()
                    : Optional.of("Descriptor is of domain " + name + ": " + file);
        };
    }
}
