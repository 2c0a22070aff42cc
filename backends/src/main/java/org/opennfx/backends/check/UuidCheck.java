package org.opennfx.backends.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.identity.VnfIdentity;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/**
 * A UUID belongs to one virtual machine, whether the configuration or the device chose it.
 *
 * @param ledger what the device chose
 */
record UuidCheck(Supplier<Ledger> ledger) implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var owners = chosenByTheDevice(configuration);
        return configuration.vnfs().stream().flatMap(vnf -> taken(vnf, owners).stream());
    }

    private Map<UUID, String> chosenByTheDevice(NfxConfiguration configuration) {
        var current = ledger.get();
        var owners = new HashMap<UUID, String>();
        configuration.vnfs().stream().filter(vnf -> vnf.uuid().isEmpty()).forEach(vnf ->
                current.find(vnf.name()).map(VnfIdentity::uuid).ifPresent(uuid -> owners.put(uuid, vnf.name())));
        return owners;
    }

    private static Optional<RpcError> taken(Vnf vnf, Map<UUID, String> owners) {
        return vnf.uuid()
                .flatMap(uuid -> Optional.ofNullable(owners.putIfAbsent(uuid, vnf.name())))
                .map(owner -> RpcError.application(
                                ErrorTag.OPERATION_FAILED, "UUID is already used by VNF " + owner)
                        .appTag("data-not-unique")
                        .at(NfxPath.below(NfxPath.vnf(vnf.name()), "uuid", "vnf_uuid")));
    }
}
