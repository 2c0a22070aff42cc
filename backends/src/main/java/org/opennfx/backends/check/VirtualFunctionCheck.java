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

/** A network card has virtual functions for all that are mapped to it. */
final class VirtualFunctionCheck implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var used = new HashMap<String, Integer>();
        return configuration.vnfs().stream()
                .flatMap(vnf -> vnf.interfaces().stream().flatMap(card -> check(vnf, card, used).stream()));
    }

    private static Optional<RpcError> check(Vnf vnf, VnfInterface card, Map<String, Integer> used) {
        if (!(card.port() instanceof VnfPort.VirtualFunctionPort port)
                || used.merge(port.physicalFunction(), 1, Integer::sum) <= MachineModel.VIRTUAL_FUNCTIONS) {
            return Optional.empty();
        }
        return Optional.of(RpcError.application(ErrorTag.RESOURCE_DENIED,
                        port.physicalFunction() + " has only " + MachineModel.VIRTUAL_FUNCTIONS + " virtual functions")
                .at(NfxPath.entry(NfxPath.below(NfxPath.vnfInterface(vnf.name(), card.name()), "mapping"),
                        "interface", port.physicalFunction())));
    }
}
