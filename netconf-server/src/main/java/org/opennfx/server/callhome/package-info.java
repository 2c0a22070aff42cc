/** Connections that the server makes to its clients (RFC 8071). */
@NullMarked
package org.opennfx.server.callhome;

import org.jspecify.annotations.NullMarked;
