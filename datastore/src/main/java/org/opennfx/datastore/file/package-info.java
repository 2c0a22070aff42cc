/** Files that are on disk, as a whole, when who wrote them is told so. */
@NullMarked
package org.opennfx.datastore.file;

import org.jspecify.annotations.NullMarked;
