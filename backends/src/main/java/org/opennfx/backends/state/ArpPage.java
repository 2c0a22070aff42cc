package org.opennfx.backends.state;

import java.util.Optional;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show arp}: who has answered the device on the internal network. */
final class ArpPage {
    private ArpPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var answering = report.vnfs().stream().filter(VirtualMachine::alive).filter(vnf -> card(vnf).isPresent()).toList();
        var ours = report.systemGuest(SystemGuest.DEVICE_MANAGER).map(SystemGuest::card);
        output.container("arp-table-information", page -> {
            answering.forEach(vnf -> page.entry("arp-table-entry", row -> row
                    .leaf("mac-address", card(vnf).map(Nic::mac))
                    .leaf("ip-address", vnf.address())
                    .leaf("hostname", Optional.of(vnf.name()).filter(_ -> !input.has("no-resolve")))
                    .leaf("interface-name", ours)
                    .leaf("arp-table-entry-flags", "none")));
            page.leaf("arp-entry-count", answering.size());
        });
    }

    private static Optional<Nic> card(VirtualMachine vnf) {
        return vnf.hardware().nics().stream()
                .filter(nic -> nic.attachment() instanceof Attachment.InternalNetwork)
                .findFirst();
    }
}
