/** The operations that ask other machines: ping and traceroute. */
@NullMarked
package org.opennfx.backends.probe;

import org.jspecify.annotations.NullMarked;
