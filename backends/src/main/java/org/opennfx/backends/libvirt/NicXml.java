package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.Plug;
import org.opennfx.backends.linux.DeviceName;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.ovs.GuestPorts;

/** Writes network cards as libvirt has them ({@code interface}). */
record NicXml(GuestPlatform platform) {
    /** libvirt leaves aliases alone that begin so. */
    static final String ALIAS_PREFIX = "ua-";

    static final int DEFAULT_MTU = 1500;

    private static final Pattern PCI_ADDRESS = Pattern.compile("([0-9a-f]{4}):([0-9a-f]{2}):([0-9a-f]{2})[.:]([0-7])");

    private static final List<String> HOST_OFFLOADS = List.of("csum", "gso", "tso4", "tso6", "ecn", "ufo");
    private static final List<String> GUEST_OFFLOADS = List.of("csum", "tso4", "tso6", "ecn", "ufo");

    String document(Nic nic) {
        return XmlOutput.document("interface", element -> write(nic, element));
    }

    void element(Nic nic, XmlOutput devices) {
        devices.element("interface", element -> write(nic, element));
    }

    private void write(Nic nic, XmlOutput out) {
        out.attribute("type", type(nic.attachment()));
        out.element("mac", mac -> mac.attribute("address", nic.mac().toString()));
        source(nic.attachment(), out);
        out.element("model", model -> model.attribute("type", "virtio"));
        if (!nic.offloads() || seesNoSums(nic.attachment())) {
            withoutOffloads(out);
        }
        // the emulator has no link to a virtual function: the network card is told
        var up = nic.linkUp() || platform.functionPools().takes(nic);
        out.element("link", link -> link.attribute("state", up ? "up" : "down"));
        if (nic.mtu() != DEFAULT_MTU) {
            out.element("mtu", mtu -> mtu.attribute("size", Integer.toString(nic.mtu())));
        }
        out.element("alias", alias -> alias.attribute("name", ALIAS_PREFIX + nic.name()));
        nic.pciAddress().ifPresent(address -> pciAddress(address, out));
    }

    private String type(Attachment attachment) {
        return switch (attachment) {
            case Attachment.InternalNetwork _ -> "network";
            case Attachment.HostBridge _ -> "bridge";
            case Attachment.VhostUser _ -> platform.ports() == GuestPorts.TAP ? "ethernet" : "vhostuser";
            case Attachment.VirtualFunction function ->
                    platform.functions().contains(function.physicalFunction()) ? "network" : "bridge";
            case Attachment.Unconnected _ -> "ethernet";
        };
    }

    /** What libvirt says of a card that was written so. */
    Plug plug(Attachment attachment) {
        return switch (attachment) {
            case Attachment.InternalNetwork(var network, _) -> Plug.of(type(attachment),
                    network.equals(Attachment.InternalNetwork.NAME) ? HostPlaces.INTERNAL_NETWORK : network);
            case Attachment.HostBridge(var bridge) -> Plug.of(type(attachment), bridge);
            case Attachment.VhostUser(var port) -> Plug.of(type(attachment),
                    platform.ports() == GuestPorts.TAP ? HostPlaces.HOST_SWITCH : socket(port));
            case Attachment.VirtualFunction function -> Plug.of(
                    platform.functions().contains(function.physicalFunction()) ? "hostdev" : type(attachment),
                    function.physicalFunction());
            case Attachment.Unconnected _ -> Plug.NONE;
        };
    }

    private String socket(String port) {
        return platform.portSockets().resolve(DeviceName.of(port)).toString();
    }

    private void source(Attachment attachment, XmlOutput out) {
        switch (attachment) {
            case Attachment.InternalNetwork _ -> network(HostPlaces.INTERNAL_NETWORK, out);
            case Attachment.HostBridge(var bridge) -> bridge(bridge, out);
            case Attachment.VhostUser(var port) -> port(port, out);
            case Attachment.VirtualFunction function -> virtualFunction(function, out);
            // a device of its own that is nowhere plugged in
            case Attachment.Unconnected _ -> { }
        }
    }

    private static void network(String network, XmlOutput out) {
        out.element("source", source -> source.attribute("network", network));
    }

    private static void bridge(String bridge, XmlOutput out) {
        out.element("source", source -> source.attribute("bridge", bridge));
    }

    private void port(String port, XmlOutput out) {
        switch (platform.ports()) {
            case TAP -> out.element("target", target -> target.attribute("dev", DeviceName.of(port)).attribute("managed", "no"));
            case VHOST_USER -> out.element("source", source -> source
                    .attribute("type", "unix")
                    .attribute("path", socket(port))
                    .attribute("mode", "server"));
        }
    }

    private void virtualFunction(Attachment.VirtualFunction function, XmlOutput out) {
        if (platform.functions().contains(function.physicalFunction())) {
            network(FunctionPools.name(function.physicalFunction()), out);
            vlan(function.vlan(), out);
        } else {
            bridge(function.physicalFunction(), out);
            vlan(function.vlan(), out);
            out.element("virtualport", port -> port.attribute("type", "openvswitch"));
        }
    }

    private static void vlan(Optional<VlanId> vlan, XmlOutput out) {
        vlan.ifPresent(id -> out.element("vlan", element ->
                element.element("tag", tag -> tag.attribute("id", Integer.toString(id.value())))));
    }

    /**
     * Whether the other end is a switch in user space, which passes on frames as they are: what the card leaves to be computed
     * to its other end would be computed by nobody.
     */
    private boolean seesNoSums(Attachment attachment) {
        return switch (attachment) {
            case Attachment.VhostUser _ -> platform.ports() == GuestPorts.TAP;
            case Attachment.VirtualFunction function -> !platform.functions().contains(function.physicalFunction());
            case Attachment.InternalNetwork _, Attachment.HostBridge _, Attachment.Unconnected _ -> false;
        };
    }

    private static void withoutOffloads(XmlOutput out) {
        out.element("driver", driver -> {
            driver.element("host", host -> HOST_OFFLOADS.forEach(offload -> host.attribute(offload, "off")));
            driver.element("guest", guest -> GUEST_OFFLOADS.forEach(offload -> guest.attribute(offload, "off")));
        });
    }

    private static void pciAddress(String text, XmlOutput out) {
        var parts = PCI_ADDRESS.matcher(text);
        if (parts.matches()) {
            out.element("address", address -> address
                    .attribute("type", "pci")
                    .attribute("domain", "0x" + parts.group(1))
                    .attribute("bus", "0x" + parts.group(2))
                    .attribute("slot", "0x" + parts.group(3))
                    .attribute("function", "0x" + parts.group(4)));
        }
    }
}
