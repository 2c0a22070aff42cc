package org.opennfx.backends.check;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.image.Images;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** What virtual machines are given besides their disks comes from the image directory too. */
record VnfFileCheck(Images images) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        return configuration.vnfs().stream().filter(concerned)
                .flatMap(vnf -> vnf.configData().stream()
                        .flatMap(data -> data.sources().stream())
                        .flatMap(source -> fault(source, vnf.name())));
    }

    private Stream<RpcError> fault(ConfigSource source, String vnf) {
        return images.fault(source.path(), source.kind()).stream()
                .map(fault -> RpcError.application(ErrorTag.INVALID_VALUE, fault).at(source.leaf(vnf)));
    }
}
