/** The configuration mode of the command line. */
@NullMarked
package org.opennfx.server.cli.configuration;

import org.jspecify.annotations.NullMarked;
