package org.opennfx.backends.host;

import java.util.List;
import java.util.Optional;

/**
 * The cards of a guest that runs, and which changes to them have to wait until it is booted again: functions of one PCI slot come
 * and go together, and a guest may keep what it was asked to give back.
 */
public record PluggedCards(List<NicStatus> cards) {
    private static final String FIRST_FUNCTION = "0";

    public PluggedCards {
        cards = List.copyOf(cards);
    }

    public Optional<NicStatus> card(String name) {
        return cards.stream().filter(card -> card.nic().name().equals(name)).findFirst();
    }

    /** Whether a card can be plugged in while the guest runs, beside the others or in the place of that of its name. */
    public boolean canPlug(Nic card) {
        return card.pciAddress().map(PluggedCards::function).orElse(FIRST_FUNCTION).equals(FIRST_FUNCTION)
                && card(card.name()).filter(present -> !canUnplug(present)).isEmpty();
    }

    /** Whether the guest can be asked to give a card back. */
    public boolean canUnplug(NicStatus card) {
        return !card.leaving() && cards.stream().noneMatch(other -> shareSlot(other.nic(), card.nic()));
    }

    private static boolean shareSlot(Nic one, Nic other) {
        return !one.name().equals(other.name()) && one.pciAddress().isPresent() && slot(one).equals(slot(other));
    }

    private static Optional<String> slot(Nic card) {
        return card.pciAddress().map(address -> address.substring(0, address.length() - 2));
    }

    /** {@code 0000:00:10.0} or {@code 0000:00:10:0} */
    private static String function(String address) {
        return address.substring(address.length() - 1);
    }

    /** Whether the guest gets cards of its definition, or loses others, no sooner than it is booted again. */
    public boolean waitFor(Domain definition) {
        return cards.stream().anyMatch(card -> !stays(card, definition) && !canUnplug(card))
                || definition.nics().stream().anyMatch(card -> card(card.name()).isEmpty() && !canPlug(card));
    }

    /** Whether a card is, or can be turned into, that of its name in a definition. */
    public static boolean stays(NicStatus card, Domain definition) {
        return definition.nic(card.nic().name()).filter(after -> after.canReplace(card.nic())).isPresent();
    }
}
