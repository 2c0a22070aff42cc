/** The command line: terminals, lines and their words, modes, pipes and pages. What commands do is elsewhere. */
@NullMarked
package org.opennfx.server.cli;

import org.jspecify.annotations.NullMarked;
