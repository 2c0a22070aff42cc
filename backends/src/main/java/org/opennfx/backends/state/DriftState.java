package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.tree.TreeBuilder;

/** Differences between the machine and the configuration, as state and events have them. */
public final class DriftState {
    private DriftState() {}

    public static void write(Repair repair, TreeBuilder out) {
        differences(repair.drifts(), out);
        out.values("reason", repair.failures().stream().map(RpcError::message).distinct().toList());
    }

    private static void differences(List<Drift> drifts, TreeBuilder out) {
        drifts.forEach(drift -> out.entry("difference", entry -> entry.leaf("object", drift.object())
                .leaf("observed", drift.observed())
                .leaf("desired", drift.desired())));
    }
}
