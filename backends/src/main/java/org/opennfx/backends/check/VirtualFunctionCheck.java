package org.opennfx.backends.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.backends.model.VnfPort;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Virtual functions are those of network cards that the device has, and no more than they have. */
record VirtualFunctionCheck(MachineModel model) implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var used = new HashMap<String, Integer>();
        return configuration.vnfs().stream()
                .flatMap(vnf -> vnf.interfaces().stream().flatMap(card -> check(vnf, card, used).stream()));
    }

    private Optional<RpcError> check(Vnf vnf, VnfInterface card, Map<String, Integer> used) {
        if (!(card.port() instanceof VnfPort.VirtualFunctionPort(var function, _, _, _))) {
            return Optional.empty();
        }
        var path = NfxPath.entry(
                NfxPath.below(NfxPath.vnfInterface(vnf.name(), card.name()), "mapping"), "interface", function);
        if (!MachineModel.PHYSICAL_FUNCTIONS.contains(function)) {
            return Optional.of(RpcError.application(ErrorTag.INVALID_VALUE, "This device has no interface " + function
                    + ", only " + String.join(" and ", MachineModel.PHYSICAL_FUNCTIONS)).at(path));
        }
        return used.merge(function, 1, Integer::sum) <= model.virtualFunctions(function)
                ? Optional.empty()
                : Optional.of(RpcError.application(ErrorTag.RESOURCE_DENIED,
                        function + " has only " + model.virtualFunctions(function) + " virtual functions").at(path));
    }
}
