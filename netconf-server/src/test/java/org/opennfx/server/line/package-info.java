@NullMarked
package org.opennfx.server.line;

import org.jspecify.annotations.NullMarked;
