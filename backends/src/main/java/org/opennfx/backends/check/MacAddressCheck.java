package org.opennfx.backends.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** No two interfaces have the same MAC address; the schema sees to it inside of one virtual machine only. */
final class MacAddressCheck implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var owners = new HashMap<MacAddress, String>();
        return configuration.vnfs().stream()
                .flatMap(vnf -> vnf.interfaces().stream().flatMap(card -> check(vnf, card, owners).stream()));
    }

    private static Optional<RpcError> check(Vnf vnf, VnfInterface card, Map<MacAddress, String> owners) {
        return card.mac().flatMap(mac -> Optional.ofNullable(owners.putIfAbsent(mac, vnf.name()))
                .filter(owner -> !owner.equals(vnf.name()))
                .map(owner -> RpcError.application(ErrorTag.OPERATION_FAILED,
                                "MAC address " + mac + " is already used by VNF " + owner)
                        .appTag("data-not-unique")
                        .at(NfxPath.below(NfxPath.vnfInterface(vnf.name(), card.name()), "mac-address"))));
    }
}
