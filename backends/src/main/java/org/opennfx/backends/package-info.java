/** What carries the configuration of the device out, whatever machine that is. */
@NullMarked
package org.opennfx.backends;

import org.jspecify.annotations.NullMarked;
