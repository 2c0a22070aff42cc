/** The hypervisor of a Linux machine: QEMU, by libvirt. */
@NullMarked
package org.opennfx.backends.libvirt;

import org.jspecify.annotations.NullMarked;
