package org.opennfx.server.access;

import java.util.function.BooleanSupplier;
import org.opennfx.server.transport.Peer;

/**
 * That a client was let in.
 *
 * @param stands whether it would be let in now with what it came with
 */
public record Admission(Peer peer, BooleanSupplier stands) {}
