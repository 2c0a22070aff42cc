package org.opennfx.backends.check;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** Virtual CPUs and threads of the emulator are bound to CPUs that the machine has. */
record CpuPinningCheck(MachineModel model) implements MachineCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration, Predicate<Vnf> concerned) {
        return configuration.vnfs().stream().filter(concerned)
                .flatMap(vnf -> Stream.concat(virtualCpus(vnf), threads(vnf)));
    }

    private Stream<RpcError> virtualCpus(Vnf vnf) {
        return pins(vnf.cpus().pins(), NfxPath.below(NfxPath.vnf(vnf.name()), "virtual-cpu"), "vcpu-number");
    }

    private Stream<RpcError> threads(Vnf vnf) {
        var path = NfxPath.vnf(vnf.name());
        var emulator = vnf.threads().emulator().isWithin(model.threads())
                ? Stream.<RpcError>empty()
                : Stream.of(unavailable().at(NfxPath.below(path, "emulator", "physical-cpu")));
        return Stream.concat(emulator,
                pins(vnf.threads().ioPins(), NfxPath.below(path, "iothread"), "iothread-num"));
    }

    private Stream<RpcError> pins(Map<Integer, CpuSet> pins, InstancePath parent, String list) {
        return pins.entrySet().stream()
                .filter(pin -> !pin.getValue().isWithin(model.threads()))
                .map(pin -> unavailable().at(
                        NfxPath.below(NfxPath.entry(parent, list, pin.getKey().toString()), "physical-cpu")));
    }

    private RpcError unavailable() {
        return RpcError.application(ErrorTag.INVALID_VALUE,
                "Physical CPU must be between 0 and " + (model.threads() - 1) + " on this device");
    }
}
