package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.linux.DeviceName;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.VirtualFunction;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.VlanId;
import org.opennfx.datastore.host.HostException;

/**
 * Reads network cards. Those that somebody else has put into a domain are named by their MAC address.
 *
 * @param addresses the addresses that the internal network hands out, by MAC address
 * @param functions the virtual functions that guests have
 */
record NicReader(GuestPlatform platform, Function<MacAddress, Optional<String>> addresses, FunctionCards functions) {
    /** Whatever was wanted differs from it. */
    private static final Attachment NONE_OF_OURS = new Attachment.HostBridge("");

    static NicReader of(GuestPlatform platform) throws HostException {
        var addresses = platform.network().addresses();
        return new NicReader(platform, mac -> Optional.ofNullable(addresses.get(mac)),
                FunctionCards.of(platform.functions()));
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
                linkUp(card, wanted),
                wanted.map(AskedCard::offloads).orElse(true));
    }

    /** That of a virtual function which no guest has yet is as it was asked for. */
    private boolean linkUp(XmlNode card, Optional<AskedCard> wanted) {
        var handedOver = functions.find(card);
        if (handedOver.isPresent()) {
            return handedOver.get().settings().linkUp();
        }
        return card.attributeOf("source", "network").flatMap(platform.functionPools()::physicalFunction).isPresent()
                ? wanted.map(AskedCard::linkUp).orElse(true)
                : !card.attributeOf("link", "state").equals(Optional.of("down"));
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
            case "hostdev" -> functions.find(card).<Attachment>map(NicReader::attachment).orElse(NONE_OF_OURS);
            default -> NONE_OF_OURS;
        };
    }

    private Attachment network(XmlNode card, MacAddress mac, Optional<AskedCard> wanted) {
        var network = card.attributeOf("source", "network").orElse("");
        if (network.equals(HostPlaces.INTERNAL_NETWORK)) {
            return new Attachment.InternalNetwork(
                    wanted.flatMap(AskedCard::network).orElse(network), addresses.apply(mac).orElse(""));
        }
        return platform.functionPools().physicalFunction(network)
                .<Attachment>map(function -> virtualFunction(function, card, wanted))
                .orElseGet(() -> new Attachment.InternalNetwork(network, ""));
    }

    private static Attachment attachment(VirtualFunction function) {
        var settings = function.settings();
        return new Attachment.VirtualFunction(
                function.physicalFunction(), settings.vlan(), settings.trust(), settings.spoofCheck());
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
        var actual = card.find("address").map(PciAddress::read).orElse("");
        return actual.equals(wanted.replaceFirst("[.:]([0-7])$", ".$1")) ? wanted : actual;
    }
}
