/** What the configuration asks of the host, as typed values; the rest of the module never reads the data tree. */
@NullMarked
package org.opennfx.backends.model;

import org.jspecify.annotations.NullMarked;
