/** The Linux machine that carries the device: its commands and its network devices. */
@NullMarked
package org.opennfx.backends.linux;

import org.jspecify.annotations.NullMarked;
