package org.opennfx.backends.check;

import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/**
 * Interfaces of a virtual machine have different PCI addresses, however they are written, and leave those of its chipset
 * alone: the bridge to its memory is at slot 0, that to its older devices at slot 1.
 */
final class PciAddressCheck implements PlatformCheck {
    private static final Pattern OF_THE_CHIPSET = Pattern.compile("0000:00:0[01][.:][0-7]");

    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return configuration.vnfs().stream().flatMap(PciAddressCheck::check);
    }

    private static Stream<RpcError> check(Vnf vnf) {
        return Stream.concat(twice(vnf), ofTheChipset(vnf));
    }

    private static Stream<RpcError> twice(Vnf vnf) {
        var taken = new HashSet<String>();
        return vnf.interfaces().stream()
                .filter(card -> card.pciAddress().filter(address -> !taken.add(canonical(address))).isPresent())
                .map(card -> RpcError.application(ErrorTag.OPERATION_FAILED,
                                "Target pci-address should be unique for each VNF interface")
                        .at(address(vnf, card)));
    }

    private static Stream<RpcError> ofTheChipset(Vnf vnf) {
        return vnf.interfaces().stream()
                .filter(card -> card.pciAddress().filter(OF_THE_CHIPSET.asMatchPredicate()).isPresent())
                .map(card -> RpcError.application(ErrorTag.INVALID_VALUE,
                                "Slots 00 and 01 are the chipset's: " + card.pciAddress().orElseThrow())
                        .at(address(vnf, card)));
    }

    private static InstancePath address(Vnf vnf, VnfInterface card) {
        return NfxPath.below(NfxPath.vnfInterface(vnf.name(), card.name()), "pci-address");
    }

    /** The schema allows a colon and a dot before the function. */
    private static String canonical(String address) {
        return address.replace('.', ':');
    }
}
