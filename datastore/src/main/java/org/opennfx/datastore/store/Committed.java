package org.opennfx.datastore.store;

import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Revision;

/**
 * What a commit did.
 *
 * @param before what was running until then
 */
public record Committed(Caller caller, Revision before, Revision after) {}
