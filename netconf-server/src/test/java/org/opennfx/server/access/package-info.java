@NullMarked
package org.opennfx.server.access;

import org.jspecify.annotations.NullMarked;
