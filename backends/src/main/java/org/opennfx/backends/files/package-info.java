/** The files that clients see and change, by the paths that they have on the device. */
@NullMarked
package org.opennfx.backends.files;

import org.jspecify.annotations.NullMarked;
