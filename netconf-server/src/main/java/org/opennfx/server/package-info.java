/** The device server as a whole: its options, its start and its end. The one place that wires. */
@NullMarked
package org.opennfx.server;

import org.jspecify.annotations.NullMarked;
