package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.linux.NetworkLink;
import org.opennfx.backends.ovs.BridgeMembers;
import org.opennfx.datastore.host.HostException;

/**
 * Where the cards of guests lead on the machine.
 *
 * @param links the network devices of the machine, by their names
 * @param members the ports of bridges of Open vSwitch
 */
record CardConnections(Map<String, NetworkLink> links, BridgeMembers members) {
    private static final Set<String> TAPPED = Set.of("ethernet", "network", "bridge");

    static CardConnections of(NetworkDevices devices, BridgeMembers members) throws HostException {
        return new CardConnections(devices.links(), members);
    }

    /**
     * Whether a card leads nowhere, until it is plugged in again: it stays with the tap that it was plugged into when somebody
     * removes that, or takes it out of Open vSwitch.
     */
    boolean isLoose(XmlNode card) {
        return switch (card.attribute("type").orElse("")) {
            case "ethernet" -> link(card).filter(link -> !link.loose()).isEmpty();
            case "network", "bridge" -> card.attributeOf("target", "dev").isPresent() && (link(card).isEmpty() || isTakenOut(card));
            default -> false;
        };
    }

    /** How many cards of a guest that runs are taps of the kernel, which its emulator has open. */
    static long taps(XmlNode live) {
        return live.interfaces().stream().filter(card -> TAPPED.contains(card.attribute("type").orElse("")))
                .filter(card -> card.attributeOf("target", "dev").isPresent()).count();
    }

    private boolean isTakenOut(XmlNode card) {
        return card.find("virtualport").flatMap(_ -> card.attributeOf("source", "bridge")).flatMap(members::of)
                .filter(ports -> !ports.contains(device(card))).isPresent();
    }

    /** What keeps the card of a guest from leading to where it is plugged in, where that can be mended on the machine. */
    Optional<String> fault(XmlNode card, Nic nic) {
        return link(card).flatMap(link -> {
            var bridge = bridge(card);
            if (bridge.isPresent() && !link.bridge().equals(bridge)) {
                return Optional.of(device(card) + " is not in bridge " + bridge.get());
            }
            return nic.linkUp() && !link.on() ? Optional.of(device(card) + " is switched off") : Optional.empty();
        });
    }

    private Optional<NetworkLink> link(XmlNode card) {
        return card.attributeOf("target", "dev").map(links::get);
    }

    private static String device(XmlNode card) {
        return card.attributeOf("target", "dev").orElse("");
    }

    /** That of the kernel; bridges of Open vSwitch know their ports themselves. */
    private static Optional<String> bridge(XmlNode card) {
        return card.attributeOf("source", "bridge").filter(_ -> card.find("virtualport").isEmpty());
    }

    /** Brings the other end of a card of a guest that runs back to where the guest was plugged in. */
    static void reconnect(NetworkDevices devices, XmlNode card) throws HostException {
        devices.switchOn(Map.of(device(card), true));
        var bridge = bridge(card);
        if (bridge.isPresent()) {
            devices.join(bridge.get(), List.of(device(card)));
        }
    }
}
