@NullMarked
package org.opennfx.server.url;

import org.jspecify.annotations.NullMarked;
