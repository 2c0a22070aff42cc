@NullMarked
package org.opennfx.server.monitoring;

import org.jspecify.annotations.NullMarked;
