package org.opennfx.backends.state;

import org.opennfx.backends.host.Counters;
import org.opennfx.backends.state.InterfaceLevel.Traffic;
import org.opennfx.datastore.tree.TreeBuilder;

/** The counters of an interface in {@code show interfaces}, whichever it is. */
final class TrafficSection {
    private TrafficSection() {}

    static void write(Counters counters, InterfaceLevel level, TreeBuilder row) {
        if (level.shows(Traffic.TOTALS)) {
            row.container("traffic-statistics", traffic -> totals(counters, traffic));
        }
        if (level.shows(Traffic.ERRORS)) {
            row.container("input-error-list", errors -> errors
                            .leaf("input-errors", counters.receiveErrors())
                            .leaf("input-drops", counters.receiveDrops()))
                    .container("output-error-list", errors -> errors
                            .leaf("output-errors", counters.sendErrors())
                            .leaf("output-drops", counters.sendDrops()));
        }
        if (level.shows(Traffic.MAC)) {
            row.container("ethernet-mac-statistics", mac -> totals(counters, mac));
        }
    }

    static void totals(Counters counters, TreeBuilder traffic) {
        traffic.leaf("input-bytes", counters.receivedBytes())
                .leaf("input-packets", counters.receivedPackets())
                .leaf("output-bytes", counters.sentBytes())
                .leaf("output-packets", counters.sentPackets());
    }
}
