package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListNode;

/**
 * Reads what concerns the host out of a configuration. Parts that did not change since the last reading are not read
 * again, so that a small change in a large configuration costs little. Safe for use by several threads.
 */
public final class ConfigurationReader {
    private final SystemConfigurationReader system = new SystemConfigurationReader();
    private final Memo<ListNode, List<Vnf>> vnfs = new Memo<>();
    private final Memo<ContainerNode, VlanTable> hostVlans = new Memo<>();
    private final Memo<ContainerNode, VlanTable> switchVlans = new Memo<>();
    private final Memo<ContainerNode, Map<String, List<String>>> vlansOfUnits = new Memo<>();
    private final Memo<ContainerNode, List<SwitchPort>> switchPorts = new Memo<>();
    private final Memo<ContainerNode, List<InterfaceAddress>> addresses = new Memo<>();
    private final Memo<ContainerNode, Lldp> lldp = new Memo<>();
    private final Memo<ContainerNode, Optional<Rstp>> rstp = new Memo<>();

    /** @param root the content of a datastore, valid by its schema */
    public NfxConfiguration read(ContainerNode root) {
        return ConfigurationTop.in(root).map(this::readConfiguration).orElse(NfxConfiguration.EMPTY);
    }

    private NfxConfiguration readConfiguration(ContainerNode configuration) {
        var hostOs = configuration.container("host-os");
        return new NfxConfiguration(
                system.read(configuration),
                configuration.container("system", "memory", "hugepages").map(ConfigurationReader::hugepages)
                        .orElse(Hugepages.NONE),
                vnfs.get(
                        configuration.child(NfxPath.name("virtual-network-functions")).map(ListNode.class::cast),
                        List.of(),
                        VnfReader::read),
                hostVlans.get(hostOs.flatMap(os -> os.container("vlans")), VlanTable.EMPTY, ConfigurationReader::vlans),
                switchVlans.get(configuration.container("vlans"), VlanTable.EMPTY, ConfigurationReader::vlans),
                placed(
                        switchPorts.get(configuration.container("interfaces"), List.of(), SwitchPortReader::read),
                        vlansOfUnits.get(configuration.container("vlans"), Map.of(), ConfigurationReader::vlansOfUnits)),
                addresses.get(configuration.container("interfaces"), List.of(), InterfaceAddressReader::read),
                lldp.get(configuration.container("protocols", "lldp"), Lldp.OFF, LldpReader::read),
                rstp.get(configuration.container("protocols", "rstp"), Optional.empty(), RstpReader::read),
                StormProfileReader.read(configuration));
    }

    private static Hugepages hugepages(ContainerNode hugepages) {
        Map<PageSize, Long> counts = new TreeMap<>();
        for (var size : hugepages.entries("page-size")) {
            size.leaf("page-count").ifPresent(count ->
                    counts.put(PageSize.ofMebibytes(size.leaf("name").orElseThrow()), Long.valueOf(count)));
        }
        return new Hugepages(counts);
    }

    private static VlanTable vlans(ContainerNode vlans) {
        var all = new ArrayList<Vlan>();
        vlans.entries("vlan").forEach(vlan -> all.add(vlan(vlan)));
        return VlanTable.of(all);
    }

    /** The names of the VLANs that list a unit of a port, by the name of the unit. */
    private static Map<String, List<String>> vlansOfUnits(ContainerNode vlans) {
        var byUnit = new HashMap<String, List<String>>();
        for (var vlan : vlans.entries("vlan")) {
            vlan.entries("interface").forEach(unit -> byUnit
                    .computeIfAbsent(unit.leaf("name").orElseThrow(), _ -> new ArrayList<>())
                    .add(vlan.leaf("name").orElseThrow()));
        }
        return byUnit;
    }

    private static List<SwitchPort> placed(List<SwitchPort> ports, Map<String, List<String>> vlansOfUnits) {
        return vlansOfUnits.isEmpty()
                ? ports
                : ports.stream()
                        .map(port -> port.in(port.unitName().map(unit -> vlansOfUnits.getOrDefault(unit, List.of()))
                                .orElse(List.of())))
                        .toList();
    }

    private static Vlan vlan(InnerNode vlan) {
        var ranges = new ArrayList<VlanIds>();
        vlan.leaf(Vlan.ID).flatMap(VlanRange::parse).ifPresent(ranges::add);
        vlan.values(Vlan.ID_LIST).forEach(range -> VlanRange.parse(range).ifPresent(ranges::add));
        return new Vlan(
                vlan.leaf("name").orElseThrow(),
                VlanIds.union(ranges),
                vlan.leaf(Vlan.ID).isPresent() ? Vlan.ID : Vlan.ID_LIST);
    }

    static Optional<VlanId> vlanId(Optional<String> leaf) {
        return leaf.map(Integer::valueOf).map(VlanId::new);
    }
}
