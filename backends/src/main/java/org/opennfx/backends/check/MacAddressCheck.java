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

/**
 * No two interfaces have the same MAC address, whatever its case; the schema compares only the text, and inside of one
 * virtual machine. Addresses of the pool are the device's to give, and those of its ports are not to be had.
 */
record MacAddressCheck(Device device) implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var owners = new HashMap<MacAddress, Owner>();
        return given(configuration) ? check(configuration, device.portAddresses().get(), owners) : Stream.empty();
    }

    /** Whether there is anything to check: to ask the machine for its own addresses takes time. */
    private static boolean given(NfxConfiguration configuration) {
        return configuration.vnfs().stream().flatMap(vnf -> vnf.interfaces().stream()).anyMatch(card -> card.mac().isPresent());
    }

    private Stream<RpcError> check(
            NfxConfiguration configuration, Map<MacAddress, String> ports, Map<MacAddress, Owner> owners) {
        return configuration.vnfs().stream().flatMap(
                vnf -> vnf.interfaces().stream().flatMap(card -> check(vnf, card, ports, owners).stream()));
    }

    private Optional<RpcError> check(
            Vnf vnf, VnfInterface card, Map<MacAddress, String> ports, Map<MacAddress, Owner> owners) {
        return card.mac()
                .flatMap(mac -> unusable(mac)
                        .or(() -> Optional.ofNullable(ports.get(mac)).map(port -> used(mac, port)))
                        .or(() -> taken(mac, new Owner(vnf.name(), card.name()), owners)))
                .map(error -> error.at(NfxPath.below(NfxPath.vnfInterface(vnf.name(), card.name()), "mac-address")));
    }

    private Optional<RpcError> unusable(MacAddress mac) {
        if (!mac.unicast()) {
            return Optional.of(RpcError.application(
                    ErrorTag.INVALID_VALUE, "MAC address " + mac + " is not the address of one interface"));
        }
        return device.pools().contains(mac)
                ? Optional.of(RpcError.application(
                        ErrorTag.INVALID_VALUE, "MAC address " + mac + " belongs to the pool of the device"))
                : Optional.empty();
    }

    private static Optional<RpcError> taken(MacAddress mac, Owner claimant, Map<MacAddress, Owner> owners) {
        return Optional.ofNullable(owners.putIfAbsent(mac, claimant)).map(owner -> used(mac, owner.seenBy(claimant)));
    }

    private static RpcError used(MacAddress mac, String owner) {
        return RpcError.application(
                        ErrorTag.OPERATION_FAILED, "MAC address " + mac + " is already used by " + owner)
                .appTag("data-not-unique");
    }

    private record Owner(String vnf, String card) {
        String seenBy(Owner other) {
            return vnf.equals(other.vnf) ? "interface " + card : "VNF " + vnf;
        }
    }
}
