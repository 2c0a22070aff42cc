/** Text as people see it. */
@NullMarked
package org.opennfx.datastore.text;

import org.jspecify.annotations.NullMarked;
