package org.opennfx.datastore.host;

import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.RpcError;

/**
 * What came of a comparison of the host with running.
 *
 * @param drifts what was different
 * @param failures what could not be mended, or not be observed
 * @param mended whether the host is as running says now
 */
public record Repair(List<Drift> drifts, List<RpcError> failures, boolean mended) {
    /** Nothing was different. */
    public static final Repair NONE = new Repair(List.of(), List.of(), true);

    public Repair {
        drifts = List.copyOf(drifts);
        failures = List.copyOf(failures);
    }

    /** For the log. */
    @Override
    public String toString() {
        var all = drifts.stream().map(Drift::toString).collect(Collectors.joining("; "));
        var why = failures.stream().map(RpcError::message).collect(Collectors.joining("; "));
        return all + (mended ? " (mended)" : " (not mended" + (why.isEmpty() ? "" : ": " + why) + ")");
    }
}
