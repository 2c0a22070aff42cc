/** Reconciles the host with a configuration: what is desired, what is there, and the steps from one to the other. */
@NullMarked
package org.opennfx.backends.plan;

import org.jspecify.annotations.NullMarked;
