/** What the server does in numbers, for Prometheus. */
@NullMarked
package org.opennfx.server.metrics;

import org.jspecify.annotations.NullMarked;
