/** Copies of the disks of virtual machines: made, kept and put back beside the commits, by one job at a time for each machine. */
@NullMarked
package org.opennfx.backends.backup;

import org.jspecify.annotations.NullMarked;
