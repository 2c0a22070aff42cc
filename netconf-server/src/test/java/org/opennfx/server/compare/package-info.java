@NullMarked
package org.opennfx.server.compare;

import org.jspecify.annotations.NullMarked;
