/** The device on a Linux machine: its parts of libvirt, Open vSwitch and the kernel, put together. */
@NullMarked
package org.opennfx.backends.machine;

import org.jspecify.annotations.NullMarked;
