package org.opennfx.backends.check;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.model.InterfaceAddress;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/**
 * An IP address belongs to one logical interface, and those of the management interfaces are none of the internal
 * network, on which the device manager has an address already.
 */
record InterfaceAddressCheck(Pools pools) implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var owners = new HashMap<InetAddress, InterfaceAddress>();
        return configuration.addresses().stream()
                .flatMap(address -> internal(address).or(() -> taken(address, owners)).stream());
    }

    private Optional<RpcError> internal(InterfaceAddress address) {
        return ManagementInterface.NAMES.contains(address.port()) && pools.onInternalNetwork(address.host())
                ? Optional.of(RpcError.application(ErrorTag.INVALID_VALUE,
                        address.text() + " is in the internal network of the device").at(address.path()))
                : Optional.empty();
    }

    private static Optional<RpcError> taken(InterfaceAddress address, Map<InetAddress, InterfaceAddress> owners) {
        return Optional.ofNullable(owners.putIfAbsent(InetAddress.ofLiteral(address.host()), address))
                .filter(owner -> !owner.logicalName().equals(address.logicalName()))
                .map(owner -> RpcError.application(ErrorTag.OPERATION_FAILED,
                                "IP address " + address.host() + " is already used by " + owner.logicalName())
                        .appTag("data-not-unique")
                        .at(address.path()));
    }
}
