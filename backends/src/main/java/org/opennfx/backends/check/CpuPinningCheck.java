package org.opennfx.backends.check;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Virtual CPUs and threads of the emulator are bound to CPUs that the machine has. */
record CpuPinningCheck(MachineModel model) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        return configuration.vnfs().stream().filter(concerned)
                .flatMap(vnf -> Stream.concat(virtualCpus(vnf), threads(vnf)));
    }

    private Stream<RpcError> virtualCpus(Vnf vnf) {
        return vnf.cpus().pins().entrySet().stream()
                .filter(pin -> !pin.getValue().isWithin(model.threads()))
                .map(pin -> unavailable()
                        .at(NfxPath.below(NfxPath.entry(NfxPath.below(NfxPath.vnf(vnf.name()), "virtual-cpu"),
                                "vcpu-number", String.valueOf(pin.getKey())), "physical-cpu")));
    }

    private Stream<RpcError> threads(Vnf vnf) {
        return vnf.threadPins().stream()
                .filter(pin -> !pin.cpus().isWithin(model.threads()))
                .map(pin -> unavailable().at(pin.path()));
    }

    private RpcError unavailable() {
        return RpcError.application(ErrorTag.INVALID_VALUE,
                "Physical CPU must be between 0 and " + (model.threads() - 1) + " on this device");
    }
}
