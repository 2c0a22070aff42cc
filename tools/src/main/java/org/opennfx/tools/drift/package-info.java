/** Where a machine is not as its configuration says, told as a difference between the two. */
@NullMarked
package org.opennfx.tools.drift;

import org.jspecify.annotations.NullMarked;
