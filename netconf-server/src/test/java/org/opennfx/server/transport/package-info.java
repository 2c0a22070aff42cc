@NullMarked
package org.opennfx.server.transport;

import org.jspecify.annotations.NullMarked;
