/** What somebody who is on the hypervisor of the device learns from its programs. */
@NullMarked
package org.opennfx.backends.programs;

import org.jspecify.annotations.NullMarked;
