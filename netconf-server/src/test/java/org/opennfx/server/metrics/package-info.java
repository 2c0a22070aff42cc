/** Tests of the metrics. */
@NullMarked
package org.opennfx.server.metrics;

import org.jspecify.annotations.NullMarked;
