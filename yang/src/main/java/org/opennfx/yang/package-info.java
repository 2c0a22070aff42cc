/** The YANG modules of the device and the example documents, as resources of the class path. */
@NullMarked
package org.opennfx.yang;

import org.jspecify.annotations.NullMarked;
