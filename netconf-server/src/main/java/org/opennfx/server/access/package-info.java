/** Who may log in, how they prove who they are, and which class they have (the device's {@code system login}). */
@NullMarked
package org.opennfx.server.access;

import org.jspecify.annotations.NullMarked;
