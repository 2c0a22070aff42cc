package org.opennfx.backends.libvirt;

import java.util.Comparator;
import java.util.Optional;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;

/**
 * What was asked for of a card and libvirt has no place for.
 *
 * @param network the device's name of the internal network; empty where the card is elsewhere
 * @param port the name of its port on the host-os switch; empty where the card is elsewhere
 * @param pciAddress empty where any will do
 * @param trust whether the guest may change what its virtual function takes in
 * @param spoofCheck whether its virtual function sends with its own address only
 * @param linkUp whether its virtual function is to have a link
 * @param leaving whether the guest was asked to give it back
 */
record AskedCard(
        String name,
        Optional<String> network,
        Optional<String> port,
        Optional<String> pciAddress,
        boolean offloads,
        boolean trust,
        boolean spoofCheck,
        boolean linkUp,
        boolean leaving) {
    static final String ELEMENT = "card";
    static final Comparator<AskedCard> BY_NAME = Comparator.comparing(AskedCard::name);

    private static final String NO = "no";
    private static final String YES = "yes";

    static AskedCard of(Nic nic) {
        var function = nic.attachment() instanceof Attachment.VirtualFunction it
                ? it
                : new Attachment.VirtualFunction("", Optional.empty(), false, true);
        return new AskedCard(
                nic.name(),
                nic.attachment() instanceof Attachment.InternalNetwork(var network, _) ? Optional.of(network) : Optional.empty(),
                nic.attachment() instanceof Attachment.VhostUser(var port) ? Optional.of(port) : Optional.empty(),
                nic.pciAddress(), nic.offloads(), function.trust(), function.spoofCheck(),
                nic.linkUp() || !(nic.attachment() instanceof Attachment.VirtualFunction), false);
    }

    AskedCard withLeaving(boolean now) {
        return new AskedCard(name, network, port, pciAddress, offloads, trust, spoofCheck, linkUp, now);
    }

    void write(XmlOutput guest) {
        guest.element(ELEMENT, card -> {
            card.attribute("name", name).attribute("network", network).attribute("port", port).attribute("pci", pciAddress);
            if (!offloads) {
                card.attribute("offloads", NO);
            }
            if (trust) {
                card.attribute("trust", YES);
            }
            if (!spoofCheck) {
                card.attribute("spoof-check", NO);
            }
            if (!linkUp) {
                card.attribute("link", NO);
            }
            if (leaving) {
                card.attribute("leaving", YES);
            }
        });
    }

    static AskedCard read(XmlNode card) {
        return new AskedCard(
                card.attribute("name").orElse(""), card.attribute("network"), card.attribute("port"), card.attribute("pci"),
                !card.says("offloads", NO), card.says("trust", YES), !card.says("spoof-check", NO),
                !card.says("link", NO), card.says("leaving", YES));
    }
}
