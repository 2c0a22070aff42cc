@NullMarked
package org.opennfx.server.ssh;

import org.jspecify.annotations.NullMarked;
