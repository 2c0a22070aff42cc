/**
 * What the datastore asks of the machine that it configures. An implementation turns a configuration into steps on the
 * host, reports the host's state, and runs operations; the datastore decides when.
 */
@NullMarked
package org.opennfx.datastore.host;

import org.jspecify.annotations.NullMarked;
