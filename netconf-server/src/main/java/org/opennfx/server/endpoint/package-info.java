/** The ways to this server that are configured by ietf-netconf-server, ietf-keystore and ietf-truststore. */
@NullMarked
package org.opennfx.server.endpoint;

import org.jspecify.annotations.NullMarked;
