/**
 * The host in memory: a hypervisor, a host-os switch and a front panel that behave as those of an NFX250, without root,
 * without native code and without chance. Given the same clock and the same pools they give the same answers.
 */
@NullMarked
package org.opennfx.backends.embedded;

import org.jspecify.annotations.NullMarked;
