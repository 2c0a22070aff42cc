package org.opennfx.datastore.host;

import java.util.List;
import org.opennfx.datastore.error.RpcError;

/**
 * A look at the host, after which it is as running says but for what failed.
 *
 * @param drifts what was different
 * @param failures what could not be mended, or not be observed
 */
public record Repair(List<Drift> drifts, List<RpcError> failures) {
    /** Nothing was looked at. */
    public static final Repair NONE = new Repair(List.of(), List.of());

    public Repair {
        drifts = List.copyOf(drifts);
        failures = List.copyOf(failures);
    }
}
