/**
 * What the device shows of itself: the state tree, the operational commands about virtual machines, switches and the
 * machine, and the commands that start and stop virtual machines. Each answer is drawn from one observation of the host.
 */
@NullMarked
package org.opennfx.backends.state;

import org.jspecify.annotations.NullMarked;
