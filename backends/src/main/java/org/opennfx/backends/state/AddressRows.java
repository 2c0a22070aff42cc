package org.opennfx.backends.state;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.datastore.tree.TreeBuilder;

/** Tables about cards and addresses that more than one answer has (thesis figure 25). */
final class AddressRows {
    private AddressRows() {}

    /** A card of a machine that runs. */
    record Card(VirtualMachine vnf, NicStatus status) {}

    static Stream<Card> cards(List<VirtualMachine> vnfs) {
        return vnfs.stream().flatMap(vnf -> vnf.cards().stream().map(card -> new Card(vnf, card)));
    }

    /** The cards that have an end on the host. */
    static List<Card> attached(List<VirtualMachine> vnfs) {
        return cards(vnfs).filter(card -> card.status().hostInterface().isPresent()).toList();
    }

    private record Labelled(String label, Nic nic) {}

    static void macs(List<VirtualMachine> vnfs, TreeBuilder page, String table) {
        var cards = vnfs.stream()
                .flatMap(vnf -> vnf.hardware().nics().stream()
                        .filter(AddressRows::management)
                        .map(nic -> new Labelled(vnf.cardLabel(nic), nic)))
                .toList();
        Rows.of(page, table, cards, (card, row) ->
                row.leaf("vnf", card.label()).leaf("mac", card.nic().mac().upperCase()));
    }

    private static boolean management(Nic nic) {
        return nic.attachment() instanceof Attachment.InternalNetwork
                || nic.attachment() instanceof Attachment.HostBridge;
    }

    static void addresses(List<VirtualMachine> vnfs, TreeBuilder page, String table) {
        var reachable = vnfs.stream().filter(vnf -> vnf.address().isPresent()).toList();
        Rows.of(page, table, reachable, (vnf, row) -> row.leaf("vnf", vnf.name()).leaf("ip", vnf.address()));
    }

    static void virtualFunctions(List<VirtualMachine> vnfs, TreeBuilder page, String table) {
        var functions = cards(vnfs).filter(card -> card.status().virtualFunction().isPresent()).toList();
        Rows.of(page, table, functions, (card, row) -> row
                .leaf("vnf", card.vnf().name())
                .leaf("pf", card.vnf().plug(card.status().nic()).source())
                .leaf("vf", card.status().virtualFunction()));
    }

    static void card(Card card, TreeBuilder row) {
        var nic = card.status().nic();
        var plug = card.vnf().plug(nic);
        row.leaf("vnf", card.vnf().name())
                .leaf("iface-name", card.status().hostInterface())
                .leaf("iface-type", plug.type())
                .leaf("iface-src", plug.source())
                .leaf("iface-model", Cards.MODEL)
                .leaf("iface-mac", nic.mac());
    }
}
