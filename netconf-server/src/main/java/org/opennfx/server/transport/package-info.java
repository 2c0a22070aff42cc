/** What a front end needs of the secure transport below it. */
@NullMarked
package org.opennfx.server.transport;

import org.jspecify.annotations.NullMarked;
