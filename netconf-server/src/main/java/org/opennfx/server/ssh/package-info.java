/** The SSH transport: host keys, authentication and subsystems (RFC 4252, RFC 4254, RFC 6242 3). */
@NullMarked
package org.opennfx.server.ssh;

import org.jspecify.annotations.NullMarked;
