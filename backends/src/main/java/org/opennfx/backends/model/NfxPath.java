package org.opennfx.backends.model;

import java.util.List;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;

/** Where the objects of the model stand in the configuration, for errors and causes. */
public final class NfxPath {
    private static final String MODULE = "nfx";
    private static final String NAMESPACE = "urn:opennfx:nfx";

    private NfxPath() {}

    /** A node of the device's module. */
    public static NodeName name(String local) {
        return new NodeName(MODULE, NAMESPACE, local);
    }

    public static InstancePath configuration(String... nodes) {
        return below(InstancePath.ROOT.node(name("configuration")), nodes);
    }

    public static InstancePath vnf(String vnf) {
        return entry(configuration(), "virtual-network-functions", vnf);
    }

    public static InstancePath vnfInterface(String vnf, String ethernet) {
        return entry(vnf(vnf), "interfaces", ethernet);
    }

    public static InstancePath hostVlan(String vlan) {
        return entry(configuration("host-os", "vlans"), "vlan", vlan);
    }

    public static InstancePath switchVlan(String vlan) {
        return entry(configuration("vlans"), "vlan", vlan);
    }

    public static InstancePath switchPort(String port) {
        return entry(configuration("interfaces"), "interface", port);
    }

    /** {@code family ethernet-switching} of a unit of a port of the switch. */
    public static InstancePath ethernetSwitching(String port, int unit) {
        return below(entry(switchPort(port), "unit", Integer.toString(unit)), "family", "ethernet-switching");
    }

    /** Containers or leaves below {@code parent}, each in the one before. */
    public static InstancePath below(InstancePath parent, String... nodes) {
        var path = parent;
        for (var node : nodes) {
            path = path.node(name(node));
        }
        return path;
    }

    /** The entry with this key of a list that is keyed by {@code name}. */
    public static InstancePath entry(InstancePath parent, String list, String key) {
        return parent.child(new Step.Entry(name(list), List.of(new KeyLeaf(name("name"), key))));
    }

    /** The entry of a leaf-list. */
    public static InstancePath value(InstancePath parent, String leafList, String value) {
        return parent.child(new Step.Value(name(leafList), value));
    }
}
