package org.opennfx.backends.embedded;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.opennfx.backends.embedded.Guest.Card;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Nic;

/** The numbered devices of the host that cards take: vnet devices and the virtual functions of each network card. */
final class DeviceSlots {
    /** vnet0 to vnet2 belong to the control plane and the device manager. */
    private static final int FIRST_VNET = 3;

    private static final int LAST_VNET = 1023;
    private static final String VNET = "vnet";

    private final Map<String, Set<Integer>> taken = new HashMap<>();

    private DeviceSlots() {}

    static DeviceSlots of(Collection<Guest> guests) {
        var slots = new DeviceSlots();
        guests.stream().flatMap(Guest::cards).forEach(slots::take);
        return slots;
    }

    private void take(Card card) {
        card.slot().ifPresent(number -> taken(pool(card.nic())).add(number));
    }

    /** Plugs the card into the lowest free device that suits; empty when there is none. */
    Optional<Card> plug(Nic nic, Instant now) {
        return switch (nic.attachment()) {
            case Attachment.InternalNetwork _, Attachment.HostBridge _ -> numbered(nic, FIRST_VNET, LAST_VNET, now);
            case Attachment.VirtualFunction _ -> numbered(nic, 0, MachineModel.VIRTUAL_FUNCTIONS - 1, now);
            case Attachment.VhostUser _, Attachment.Unconnected _ ->
                    Optional.of(new Card(nic, Optional.empty(), now));
        };
    }

    private Optional<Card> numbered(Nic nic, int first, int last, Instant now) {
        var used = taken(pool(nic));
        return IntStream.rangeClosed(first, last).boxed().filter(used::add).findFirst()
                .map(number -> new Card(nic, Optional.of(number), now));
    }

    private static String pool(Nic nic) {
        return nic.attachment() instanceof Attachment.VirtualFunction function ? function.physicalFunction() : VNET;
    }

    private Set<Integer> taken(String pool) {
        return taken.computeIfAbsent(pool, _ -> new HashSet<>());
    }
}
