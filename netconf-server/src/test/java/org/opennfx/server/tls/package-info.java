@NullMarked
package org.opennfx.server.tls;

import org.jspecify.annotations.NullMarked;
