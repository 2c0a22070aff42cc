/** Disk images: where they may be, and whether they are what the configuration says they are. */
@NullMarked
package org.opennfx.backends.image;

import org.jspecify.annotations.NullMarked;
