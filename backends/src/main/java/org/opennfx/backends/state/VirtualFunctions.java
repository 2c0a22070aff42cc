package org.opennfx.backends.state;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.NicStatus;

/** Who owns which virtual function of a network card. */
final class VirtualFunctions {
    private VirtualFunctions() {}

    record Owned(int number, String vnf, NicStatus card) {}

    /** Those of a physical function that are in use, by number. */
    static List<Owned> of(HostReport report, String physicalFunction) {
        return report.running()
                .flatMap(vnf -> vnf.cards().stream()
                        .filter(card -> belongsTo(card, physicalFunction))
                        .flatMap(card -> owned(vnf, card)))
                .sorted(Comparator.comparingInt(Owned::number))
                .toList();
    }

    private static boolean belongsTo(NicStatus card, String physicalFunction) {
        return card.nic().attachment() instanceof Attachment.VirtualFunction function
                && function.physicalFunction().equals(physicalFunction);
    }

    private static Stream<Owned> owned(VirtualMachine vnf, NicStatus card) {
        return card.virtualFunction().stream().map(number -> new Owned(number, vnf.name(), card));
    }
}
