/** The serial consoles of virtual machines: one who writes, several who read, and the last lines for those who come late. */
@NullMarked
package org.opennfx.backends.console;

import org.jspecify.annotations.NullMarked;
