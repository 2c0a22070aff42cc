package org.opennfx.server.compare;

import java.util.Optional;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.xpath.Meter;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/**
 * What is to be compared (RFC 9144 4). What is there by default is a value like others where operational is one of the two,
 * which has it; and is in neither of them else.
 *
 * @param filter what is told: what it selects of either of them; all where there is none
 * @param all whether state is compared with a datastore that has none
 * @param reportOrigin whether what is in operational is shown with its origin
 */
public record Comparison(
        ReadableDatastore source,
        ReadableDatastore target,
        Optional<Selection> filter,
        boolean all,
        boolean reportOrigin) {
    /** Whether it is the rpc that asks for one. */
    public static boolean isAskedForBy(RpcSchema rpc) {
        return rpc.name().toString().equals("ietf-nmda-compare:compare");
    }

    /** The same, with a filter that a meter watches while it selects. */
    public Comparison metered(Meter meter) {
        return new Comparison(source, target, filter.map(each -> each.metered(meter)), all, reportOrigin);
    }

    /** What the filter selects from. */
    public Retrieval everything() {
        return Retrieval.of(Selection.EVERYTHING, withOperational() ? WithDefaults.REPORT_ALL : WithDefaults.EXPLICIT);
    }

    /** What of either datastore is compared. */
    public Retrieval scope() {
        return all || source.hasState() == target.hasState() ? everything() : everything().ofConfiguration();
    }

    private boolean withOperational() {
        return source.hasState() || target.hasState();
    }

    boolean showsOrigin(ReadableDatastore side) {
        return reportOrigin && side.hasState();
    }
}
