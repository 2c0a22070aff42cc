package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.identity.VnfIdentity;
import org.opennfx.backends.model.ManagementNetwork;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.backends.model.VnfPort;

/** The domain of a virtual network function. */
final class DomainBlueprint {
    static final String MANAGEMENT_BRIDGE = "eth0br";

    private static final List<VnfInterface> DEFAULT_INTERFACES = List.of(
            new VnfInterface("eth0", new VnfPort.ManagementPort(ManagementNetwork.INTERNAL)),
            new VnfInterface("eth1", new VnfPort.ManagementPort(ManagementNetwork.OUT_OF_BAND)));

    private DomainBlueprint() {}

    /** @param portUp whether a port of the front panel is enabled */
    static Domain of(Vnf vnf, VnfIdentity identity, Predicate<String> portUp) {
        var byDefault = vnf.defaultInterfaces() ? DEFAULT_INTERFACES : List.<VnfInterface>of();
        var nics = Stream.concat(byDefault.stream(), vnf.interfaces().stream())
                .map(card -> nic(vnf.name(), card, identity, portUp))
                .toList();
        return new Domain(vnf.name(), vnf.uuid().orElse(identity.uuid()), vnf.cpus(), vnf.threads(),
                vnf.memory(), vnf.disks(), vnf.initDescriptor(), vnf.configData(), nics, vnf.autostart());
    }

    private static Nic nic(String vnf, VnfInterface card, VnfIdentity identity, Predicate<String> portUp) {
        return new Nic(card.name(), card.mac().orElse(identity.mac(card.name())), attachment(vnf, card, identity),
                card.pciAddress(), card.mtu(), card.linkUp() && card.peers().up(portUp),
                card.offloads());
    }

    private static Attachment attachment(String vnf, VnfInterface card, VnfIdentity identity) {
        return switch (card.port()) {
            case VnfPort.ManagementPort(var network) when network == ManagementNetwork.INTERNAL ->
                    new Attachment.InternalNetwork(Attachment.InternalNetwork.NAME, identity.address());
            case VnfPort.ManagementPort _ -> new Attachment.HostBridge(MANAGEMENT_BRIDGE);
            case VnfPort.VlanPort _, VnfPort.AnalyzerPort _ -> new Attachment.VhostUser(portName(vnf, card.name()));
            case VnfPort.VirtualFunctionPort port -> new Attachment.VirtualFunction(
                    port.physicalFunction(), port.vlan(), port.trust(), port.spoofCheck());
            case VnfPort.UnmappedPort _ -> new Attachment.Unconnected();
        };
    }

    /** The name of an interface's port on the host-os switch. */
    static String portName(String vnf, String ethernet) {
        return vnf + "_" + ethernet;
    }

    /** The configuration that asked for a port of the host-os switch, if it belongs to a virtual network function. */
    static Optional<VnfInterfaceName> interfaceOf(String portName) {
        var underscore = portName.lastIndexOf("_eth");
        return underscore < 0
                ? Optional.empty()
                : Optional.of(new VnfInterfaceName(
                        portName.substring(0, underscore), portName.substring(underscore + 1)));
    }

    record VnfInterfaceName(String vnf, String ethernet) {}
}
