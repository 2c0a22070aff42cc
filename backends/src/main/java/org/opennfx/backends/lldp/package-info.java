/** Discovery of the link layer (IEEE 802.1AB): frames, and the agent that sends and hears them. */
@NullMarked
package org.opennfx.backends.lldp;

import org.jspecify.annotations.NullMarked;
