/** What the server says about itself: the modules that it serves (RFC 8525) and its state as a server (RFC 6022). */
@NullMarked
package org.opennfx.server.monitoring;

import org.jspecify.annotations.NullMarked;
