package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Virtual CPUs are bound to CPUs that the machine has. */
record CpuPinningCheck(MachineModel model) implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return configuration.vnfs().stream().flatMap(this::check);
    }

    private Stream<RpcError> check(Vnf vnf) {
        return vnf.cpus().pins().entrySet().stream()
                .filter(pin -> !available(pin.getValue()))
                .map(pin -> RpcError.application(ErrorTag.INVALID_VALUE,
                                "Physical CPU must be between 0 and " + (model.threads() - 1) + " on this device")
                        .at(NfxPath.below(NfxPath.entry(NfxPath.below(NfxPath.vnf(vnf.name()), "virtual-cpu"),
                                "vcpu-number", String.valueOf(pin.getKey())), "physical-cpu")));
    }

    private boolean available(CpuSet cpus) {
        return cpus.isEmpty() || cpus.cpus().getLast() < model.threads();
    }
}
