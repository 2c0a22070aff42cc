/** What is meant by a configuration: without nodes that are inactive, and with what configuration groups say. */
@NullMarked
package org.opennfx.backends.intention;

import org.jspecify.annotations.NullMarked;
