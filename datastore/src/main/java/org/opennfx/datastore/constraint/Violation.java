package org.opennfx.datastore.constraint;

import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.xpath.XNode;

/**
 * What is wrong.
 *
 * @param at where it stands among other errors; the same whatever instance it was found on
 */
record Violation(XNode at, RpcError error) {}
