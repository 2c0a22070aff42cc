package org.opennfx.backends.check;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.SwitchPort;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/**
 * No VLAN is on both ports towards the host, for it would loop there (thesis figure 31). The device names the ids, not
 * the names, and of several the lowest. The VLAN of untagged frames counts like any other.
 */
final class SxeVlanCheck implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var vlans = configuration.switchVlans();
        var ports = configuration.switchPorts().stream()
                .filter(port -> port.internal() && port.unit().isPresent())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        return ports.size() < 2 ? Stream.empty() : check(ports, vlans);
    }

    private static Stream<RpcError> check(List<SwitchPort> ports, VlanTable vlans) {
        var first = ports.getFirst();
        var second = ports.getLast();
        return ids(first, vlans).intersection(ids(second, vlans)).first().stream()
                .map(shared -> RpcError.application(ErrorTag.OPERATION_FAILED,
                                "sxe interfaces (" + logicalName(first) + " and " + logicalName(second)
                                        + ") cannot have same vlan member (" + shared + ")")
                        .at(cause(second, shared, vlans)));
    }

    /** The node that puts the port into the VLAN. */
    private static InstancePath cause(SwitchPort port, VlanId shared, VlanTable vlans) {
        return port.unit()
                .filter(unit -> !vlans.resolve(unit.members()).ids().contains(shared))
                .flatMap(SwitchPort.Unit::nativeVlan)
                .map(SwitchPort.NativeVlan::path)
                .orElseGet(() -> NfxPath.below(NfxPath.ethernetSwitching(port.name(), number(port)), "vlan"));
    }

    private static VlanIds ids(SwitchPort port, VlanTable vlans) {
        return port.unit()
                .map(unit -> vlans.resolve(unit.members()).ids().union(nativeId(unit, vlans)))
                .orElse(VlanIds.none());
    }

    private static VlanIds nativeId(SwitchPort.Unit unit, VlanTable vlans) {
        return unit.nativeVlan().flatMap(untagged -> vlans.resolveOne(untagged.member())).map(VlanIds::of)
                .orElse(VlanIds.none());
    }

    private static int number(SwitchPort port) {
        return port.unit().map(SwitchPort.Unit::number).orElse(0);
    }

    private static String logicalName(SwitchPort port) {
        return port.name() + "." + number(port);
    }
}
