package org.opennfx.backends.check;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.image.Images;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Every disk is a file of the image directory, and of the format that it is said to be. */
record ImageCheck(Images images) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        return configuration.vnfs().stream().filter(concerned)
                .flatMap(vnf -> vnf.disks().stream()
                        .flatMap(disk -> images.fault(disk.file(), disk.format()).stream()
                                .map(fault -> RpcError.application(ErrorTag.INVALID_VALUE, fault)
                                        .at(disk.leaf(vnf.name())))));
    }
}
