package org.opennfx.backends.host;

import java.util.Optional;
import org.opennfx.backends.model.MacAddress;

/**
 * A network card of a virtual machine.
 *
 * @param name the name of the interface in the configuration, {@code eth0} to {@code eth9}
 * @param mtu in octets
 */
public record Nic(
        String name,
        MacAddress mac,
        Attachment attachment,
        Optional<String> pciAddress,
        int mtu,
        boolean linkUp,
        boolean offloads) {
    public Nic withAttachment(Attachment other) {
        return new Nic(name, mac, other, pciAddress, mtu, linkUp, offloads);
    }

    /**
     * Whether {@link Hypervisor#update} can turn {@code other} into this card, or it has to be replaced: what the guest has
     * agreed on with its card lasts as long as the card.
     */
    public boolean canReplace(Nic other) {
        return samePlace(other.attachment)
                && mac.equals(other.mac)
                && mtu == other.mtu
                && offloads == other.offloads
                && pciAddress.equals(other.pciAddress);
    }

    private boolean samePlace(Attachment other) {
        return attachment.getClass() == other.getClass() && physicalFunction(attachment).equals(physicalFunction(other));
    }

    private static Optional<String> physicalFunction(Attachment attachment) {
        return attachment instanceof Attachment.VirtualFunction function
                ? Optional.of(function.physicalFunction())
                : Optional.empty();
    }
}
