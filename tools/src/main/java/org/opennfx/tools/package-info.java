/** The {@code nfx} command: one class per subcommand, under {@link org.opennfx.tools.Nfx}. */
@NullMarked
package org.opennfx.tools;

import org.jspecify.annotations.NullMarked;
