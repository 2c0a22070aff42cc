/**
 * The host as the planner sees it: three contracts, for the hypervisor, for the switch between the virtual machines and
 * for the switch of the front panel, and the values that go over them. One implementation drives a real machine, another
 * one lives in memory; the planner does not know which it has.
 */
@NullMarked
package org.opennfx.backends.host;

import org.jspecify.annotations.NullMarked;
