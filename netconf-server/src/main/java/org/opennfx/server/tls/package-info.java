/** NETCONF over TLS with certificates on both sides (RFC 7589). */
@NullMarked
package org.opennfx.server.tls;

import org.jspecify.annotations.NullMarked;
