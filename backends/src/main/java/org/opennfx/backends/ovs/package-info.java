/** Open vSwitch, over its database (RFC 7047) and the control socket of its switch daemon. */
@NullMarked
package org.opennfx.backends.ovs;

import org.jspecify.annotations.NullMarked;
