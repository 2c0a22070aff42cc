package org.opennfx.backends.check;

import java.util.HashSet;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Interfaces of a virtual machine have different PCI addresses, however they are written. */
final class PciAddressCheck implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return configuration.vnfs().stream().flatMap(PciAddressCheck::check);
    }

    private static Stream<RpcError> check(Vnf vnf) {
        var taken = new HashSet<String>();
        return vnf.interfaces().stream()
                .filter(card -> card.pciAddress().filter(address -> !taken.add(canonical(address))).isPresent())
                .map(card -> RpcError.application(ErrorTag.OPERATION_FAILED,
                                "Target pci-address should be unique for each VNF interface")
                        .at(NfxPath.below(NfxPath.vnfInterface(vnf.name(), card.name()), "pci-address")));
    }

    /** The schema allows a colon and a dot before the function. */
    private static String canonical(String address) {
        return address.replace('.', ':');
    }
}
