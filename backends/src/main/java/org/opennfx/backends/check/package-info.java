/** What the platform cannot carry although the schema allows it: one class for each rule. */
@NullMarked
package org.opennfx.backends.check;

import org.jspecify.annotations.NullMarked;
