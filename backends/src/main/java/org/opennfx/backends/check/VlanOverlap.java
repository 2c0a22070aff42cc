package org.opennfx.backends.check;

import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** The words for VLANs that claim an id of another one; the schema compares single ids only, not ranges. */
final class VlanOverlap {
    private VlanOverlap() {}

    static Stream<RpcError> check(VlanTable vlans, Function<String, InstancePath> path) {
        return vlans.overlaps().stream().map(overlap -> RpcError.application(ErrorTag.OPERATION_FAILED,
                        "VLAN id " + overlap.id() + " is already used by VLAN " + overlap.owner())
                .at(vlans.idsOf(overlap.vlan(), path.apply(overlap.vlan()))));
    }
}
