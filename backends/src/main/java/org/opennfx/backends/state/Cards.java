package org.opennfx.backends.state;

import org.opennfx.backends.host.Counters;
import org.opennfx.datastore.tree.TreeBuilder;

/** The words for network cards and their traffic. */
final class Cards {
    static final String MODEL = "virtio";

    private Cards() {}

    /** The container {@code counters} of the state tree. */
    static void counters(TreeBuilder port, Counters traffic) {
        port.container("counters", counters -> counters
                .leaf("in-octets", traffic.receivedBytes())
                .leaf("in-packets", traffic.receivedPackets())
                .leaf("in-errors", traffic.receiveErrors())
                .leaf("in-discards", traffic.receiveDrops())
                .leaf("out-octets", traffic.sentBytes())
                .leaf("out-packets", traffic.sentPackets())
                .leaf("out-errors", traffic.sendErrors())
                .leaf("out-discards", traffic.sendDrops()));
    }

    /** The counters of a port in the answers about visibility. */
    static void portStatistics(TreeBuilder row, Counters traffic) {
        row.leaf("rx-bt", traffic.receivedBytes())
                .leaf("rx-pkts", traffic.receivedPackets())
                .leaf("rx-err", traffic.receiveErrors())
                .leaf("rx-drop", traffic.receiveDrops())
                .leaf("tx-bt", traffic.sentBytes())
                .leaf("tx-pkts", traffic.sentPackets())
                .leaf("tx-err", traffic.sendErrors())
                .leaf("tx-drop", traffic.sendDrops());
    }
}
