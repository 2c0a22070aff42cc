/** RESTCONF: the device's data and operations as resources of HTTP (RFC 8040, RFC 8527). */
@NullMarked
package org.opennfx.server.restconf;

import org.jspecify.annotations.NullMarked;
