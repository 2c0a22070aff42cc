/**
 * What a client can ask of the device, whatever the protocol: reading, editing, locking and committing, the rpcs of the
 * model, and the ends of sessions. Access is decided here and nowhere else.
 */
@NullMarked
package org.opennfx.server.operations;

import org.jspecify.annotations.NullMarked;
