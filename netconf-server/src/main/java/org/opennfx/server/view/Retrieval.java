package org.opennfx.server.view;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.xpath.Meter;

/**
 * What is to be read of a datastore; all of the filters must let a node through (RFC 8526 3.1.1).
 *
 * @param config true for configuration alone, false for state alone
 * @param origins those that configuration in operational may have
 * @param maxDepth the levels below what the selection selects, itself counted as 1
 * @param withOrigin whether origins are shown
 */
public record Retrieval(
        Selection selection,
        WithDefaults defaults,
        Optional<Boolean> config,
        Set<Origin> origins,
        int maxDepth,
        boolean withOrigin) {
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public Retrieval {
        origins = Set.copyOf(origins);
    }

    public static Retrieval of(Selection selection, WithDefaults defaults) {
        return new Retrieval(selection, defaults, Optional.empty(), EnumSet.allOf(Origin.class), UNBOUNDED, false);
    }

    /** The same, which a meter watches while it selects. */
    public Retrieval metered(Meter meter) {
        return new Retrieval(selection.metered(meter), defaults, config, origins, maxDepth, withOrigin);
    }

    /** In operational, values in use are there unless the client trims them (RFC 8526 3.1.1.2). */
    public Retrieval ofOperational() {
        var inUse = defaults == WithDefaults.EXPLICIT ? WithDefaults.REPORT_ALL : defaults;
        return new Retrieval(selection, inUse, config, origins, maxDepth, withOrigin);
    }

    /** What is selected itself, and at most the keys of what is in it. */
    public Retrieval bare() {
        return new Retrieval(selection, defaults, Optional.empty(), origins, 1, withOrigin);
    }

    /** Without state. */
    public Retrieval ofConfiguration() {
        return new Retrieval(selection, defaults, Optional.of(true), origins, maxDepth, withOrigin);
    }

    /** Whether nodes are to be left out for what they are. */
    boolean sifts() {
        return config.isPresent() || siftsOrigins();
    }

    private boolean siftsOrigins() {
        return origins.size() < Origin.values().length;
    }

    /** Whether the answer depends on where configuration comes from. */
    boolean tellsOrigins() {
        return withOrigin || siftsOrigins();
    }
}
