/** The NETCONF protocol: framing, sessions, the rpc layer and subtree filters (RFC 6241, RFC 6242). */
@NullMarked
package org.opennfx.server.netconf;

import org.jspecify.annotations.NullMarked;
