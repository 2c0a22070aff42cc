package org.opennfx.backends.check;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.backends.model.Vlan;
import org.opennfx.backends.model.VlanId;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** Finds VLANs that claim an id of another one; the schema compares single ids only, not ranges. */
final class VlanOverlap {
    private VlanOverlap() {}

    static Stream<RpcError> check(List<? extends Vlan> vlans, Function<String, InstancePath> path) {
        var owners = new HashMap<VlanId, String>();
        return vlans.stream().flatMap(vlan -> vlan.ids().stream()
                .flatMap(id -> Stream.ofNullable(owners.putIfAbsent(id, vlan.name()))
                        .map(owner -> "VLAN id " + id + " is already used by VLAN " + owner))
                .limit(1)
                .map(message -> RpcError.application(ErrorTag.OPERATION_FAILED, message)
                        .appTag("data-not-unique")
                        .at(path.apply(vlan.name()))));
    }
}
