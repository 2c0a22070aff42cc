/** Whether a machine can carry the device: looks at it, one class for each thing that can be wrong. */
@NullMarked
package org.opennfx.tools.doctor;

import org.jspecify.annotations.NullMarked;
