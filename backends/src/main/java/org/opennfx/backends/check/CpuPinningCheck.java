package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Virtual CPUs and threads of the emulator are bound to CPUs that the machine has. */
record CpuPinningCheck(MachineModel model) implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return configuration.vnfs().stream().flatMap(vnf -> Stream.concat(virtualCpus(vnf), threads(vnf)));
    }

    private Stream<RpcError> virtualCpus(Vnf vnf) {
        return vnf.cpus().pins().entrySet().stream()
                .filter(pin -> !available(pin.getValue()))
                .map(pin -> unavailable()
                        .at(NfxPath.below(NfxPath.entry(NfxPath.below(NfxPath.vnf(vnf.name()), "virtual-cpu"),
                                "vcpu-number", String.valueOf(pin.getKey())), "physical-cpu")));
    }

    private Stream<RpcError> threads(Vnf vnf) {
        return vnf.threadPins().stream()
                .filter(pin -> !available(pin.cpus()))
                .map(pin -> unavailable().at(pin.path()));
    }

    private RpcError unavailable() {
        return RpcError.application(ErrorTag.INVALID_VALUE,
                "Physical CPU must be between 0 and " + (model.threads() - 1) + " on this device");
    }

    private boolean available(CpuSet cpus) {
        return cpus.isEmpty() || cpus.cpus().getLast() < model.threads();
    }
}
