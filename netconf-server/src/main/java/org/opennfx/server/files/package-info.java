/** The files of the device for clients of SFTP and scp. */
@NullMarked
package org.opennfx.server.files;

import org.jspecify.annotations.NullMarked;
