/**
 * {@code nfx bench}: a load generator for servers of NETCONF and RESTCONF. Its client is its own, and leaner than those of the
 * product: it must not be slower than what it measures.
 */
@NullMarked
package org.opennfx.tools.bench;

import org.jspecify.annotations.NullMarked;
