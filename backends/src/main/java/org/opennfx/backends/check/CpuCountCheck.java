package org.opennfx.backends.check;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** A virtual machine has no more CPUs than the machine; several may share them. */
record CpuCountCheck(MachineModel model) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        return configuration.vnfs().stream()
                .filter(concerned)
                .filter(vnf -> vnf.cpus().count() > model.threads())
                .map(vnf -> RpcError.application(ErrorTag.INVALID_VALUE,
                                "A VNF can have at most " + model.threads() + " virtual CPUs on this device")
                        .at(NfxPath.below(NfxPath.vnf(vnf.name()), "virtual-cpu", "count")));
    }
}
