/** A small NETCONF client over SSH, for the commands of this product that ask a server. */
@NullMarked
package org.opennfx.server.client;

import org.jspecify.annotations.NullMarked;
