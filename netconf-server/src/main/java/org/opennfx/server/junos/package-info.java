/** The XML API of Junos over NETCONF: its operations on the configuration and its commands, its names, replies and errors. */
@NullMarked
package org.opennfx.server.junos;

import org.jspecify.annotations.NullMarked;
