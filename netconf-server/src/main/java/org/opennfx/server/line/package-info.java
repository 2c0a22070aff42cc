/** Lines of commands: their words, the pipes behind them, and what these let through. */
@NullMarked
package org.opennfx.server.line;

import org.jspecify.annotations.NullMarked;
