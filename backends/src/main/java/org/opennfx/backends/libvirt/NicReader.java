package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.linux.DeviceName;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.VlanId;

/**
 * Reads network cards. Those that somebody else has put into a domain are named by their MAC address.
 *
 * @param addresses the addresses that the internal network hands out, by MAC address
 */
record NicReader(GuestPlatform platform, Function<MacAddress, Optional<String>> addresses) {
    static NicReader of(GuestPlatform platform, Connect connect) throws LibvirtException {
        var addresses = InternalNetwork.addresses(connect);
        return new NicReader(platform, mac -> Optional.ofNullable(addresses.get(mac)));
    }

    /** All cards of a domain. */
    List<Nic> all(XmlNode domain, Asked asked) {
        return domain.interfaces().stream().map(card -> read(card, asked)).toList();
    }

    Nic read(XmlNode card, Asked asked) {
        var mac = MacAddress.parse(card.attributeOf("mac", "address").orElseThrow());
        var name = name(card).orElse(mac.toString());
        var wanted = Optional.ofNullable(asked.cards().get(name));
        return new Nic(
                name, mac, attachment(card, mac, wanted),
                wanted.flatMap(AskedCard::pciAddress).map(address -> pciAddress(card, address)),
                card.attributeOf("mtu", "size").map(Integer::valueOf).orElse(NicXml.DEFAULT_MTU),
                !card.find("link").filter(link -> link.says("state", "down")).isPresent(),
                wanted.map(AskedCard::offloads).orElse(true));
    }

    /** The name that the device gave it. */
    static Optional<String> name(XmlNode card) {
        return card.attributeOf("alias", "name")
                .filter(alias -> alias.startsWith(NicXml.ALIAS_PREFIX))
                .map(alias -> alias.substring(NicXml.ALIAS_PREFIX.length()));
    }

    private Attachment attachment(XmlNode card, MacAddress mac, Optional<AskedCard> wanted) {
        return switch (card.attribute("type").orElse("")) {
            case "network" -> network(card, mac, wanted);
            case "bridge" -> bridge(card, wanted);
            case "vhostuser" -> new Attachment.VhostUser(port(socketName(card), wanted));
            case "ethernet" -> card.find("target").filter(target -> target.says("managed", "no"))
                    .flatMap(target -> target.attribute("dev"))
                    .<Attachment>map(device -> new Attachment.VhostUser(port(device, wanted)))
                    .orElseGet(Attachment.Unconnected::new);
            // none of ours: whatever was wanted differs from it
            default -> new Attachment.HostBridge("");
        };
    }

    private Attachment network(XmlNode card, MacAddress mac, Optional<AskedCard> wanted) {
        var network = card.attributeOf("source", "network").orElse("");
        if (network.equals(HostPlaces.INTERNAL_NETWORK)) {
            return new Attachment.InternalNetwork(
                    wanted.flatMap(AskedCard::network).orElse(network), addresses.apply(mac).orElse(""));
        }
        return pooled(network)
                .<Attachment>map(function -> virtualFunction(function, card, wanted))
                .orElseGet(() -> new Attachment.InternalNetwork(network, ""));
    }

    private Optional<String> pooled(String network) {
        return platform.functionPools().stream().filter(function -> GuestPlatform.pool(function).equals(network)).findFirst();
    }

    private static Attachment bridge(XmlNode card, Optional<AskedCard> wanted) {
        var bridge = card.attributeOf("source", "bridge").orElse("");
        return card.find("virtualport").isPresent()
                ? virtualFunction(bridge, card, wanted)
                : new Attachment.HostBridge(bridge);
    }

    private static Attachment.VirtualFunction virtualFunction(String function, XmlNode card, Optional<AskedCard> wanted) {
        return new Attachment.VirtualFunction(
                function,
                card.find("vlan", "tag").flatMap(tag -> tag.attribute("id")).map(id -> new VlanId(Integer.parseInt(id))),
                wanted.map(AskedCard::trust).orElse(false),
                wanted.map(AskedCard::spoofCheck).orElse(true));
    }

    private static String socketName(XmlNode card) {
        var path = card.attributeOf("source", "path").orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name that the device has for a port with this network device. */
    private static String port(String device, Optional<AskedCard> wanted) {
        return wanted.flatMap(AskedCard::port).filter(port -> DeviceName.of(port).equals(device)).orElse(device);
    }

    /** @param wanted tells how it is to be written */
    private static String pciAddress(XmlNode card, String wanted) {
        var address = card.find("address");
        var actual = "%s:%s:%s.%s".formatted(digits(address, "domain"), digits(address, "bus"), digits(address, "slot"),
                digits(address, "function"));
        return actual.equals(wanted.replaceFirst("[.:]([0-7])$", ".$1")) ? wanted : actual;
    }

    private static String digits(Optional<XmlNode> address, String part) {
        return address.flatMap(node -> node.attribute(part)).map(number -> number.replace("0x", "")).orElse("");
    }
}
