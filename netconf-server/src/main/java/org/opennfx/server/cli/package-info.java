/** The command line: terminals, modes, completion and pages. What commands do is elsewhere. */
@NullMarked
package org.opennfx.server.cli;

import org.jspecify.annotations.NullMarked;
