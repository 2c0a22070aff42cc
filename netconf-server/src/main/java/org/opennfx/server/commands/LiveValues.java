package org.opennfx.server.commands;

import java.util.List;
import org.opennfx.datastore.schema.LeafSchema;

/** Values of parameters that are there now: names of virtual machines, of VLANs, of ports. */
@FunctionalInterface
public interface LiveValues {
    LiveValues NONE = _ -> List.of();

    /** Those that a parameter may have, in the order in which they are to be offered. */
    List<Offer> of(LeafSchema parameter);
}
