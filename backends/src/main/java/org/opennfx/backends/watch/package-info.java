/** What happens on the host, told as it happens: notifications of the device's own. */
@NullMarked
package org.opennfx.backends.watch;

import org.jspecify.annotations.NullMarked;
