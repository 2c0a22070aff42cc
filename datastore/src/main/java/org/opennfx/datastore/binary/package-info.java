/** Numbers and texts as bytes, for files of our own. */
@NullMarked
package org.opennfx.datastore.binary;

import org.jspecify.annotations.NullMarked;
