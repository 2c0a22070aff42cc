/** HTTP: ports, TLS, who asks, and limits; what is answered is the services' (RFC 9110). */
@NullMarked
package org.opennfx.server.http;

import org.jspecify.annotations.NullMarked;
