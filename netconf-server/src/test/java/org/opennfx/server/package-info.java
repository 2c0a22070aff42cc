@NullMarked
package org.opennfx.server;

import org.jspecify.annotations.NullMarked;
