@NullMarked
package org.opennfx.server.cli;

import org.jspecify.annotations.NullMarked;
