package org.opennfx.backends.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.image.Images;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/**
 * An image that a disk writes to belongs to that disk alone. The device starts virtual machines from their images in
 * place (thesis figure 19), and the hypervisor locks what a machine writes to.
 *
 * @param disks all that a machine boots with
 */
record SharedImageCheck(Images images, Function<Vnf, List<VnfDisk>> disks) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        var users = new LinkedHashMap<Path, List<Use>>();
        for (var vnf : configuration.vnfs()) {
            for (var disk : disks.apply(vnf)) {
                images.file(disk.file())
                        .ifPresent(file -> users.computeIfAbsent(file, _ -> new ArrayList<>()).add(new Use(vnf, disk)));
            }
        }
        return users.values().stream()
                .filter(uses -> uses.stream().anyMatch(use -> use.disk().writable()))
                .flatMap(uses -> allButTheFirst(uses, concerned));
    }

    private static Stream<RpcError> allButTheFirst(List<Use> uses, Predicate<Vnf> concerned) {
        var first = uses.getFirst();
        return uses.stream().skip(1)
                .filter(use -> concerned.test(use.vnf()) || concerned.test(first.vnf()))
                .map(use -> RpcError.application(ErrorTag.OPERATION_FAILED,
                        "Image is already used by " + first.seenBy(use) + ", and a disk needs an image of its own: "
                                + use.disk().file())
                .at(use.disk().leaf(use.vnf().name())));
    }

    private record Use(Vnf vnf, VnfDisk disk) {
        String seenBy(Use other) {
            return vnf.name().equals(other.vnf.name()) ? "disk " + disk.device() : "VNF " + vnf.name();
        }
    }
}
