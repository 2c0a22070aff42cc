@NullMarked
package org.opennfx.server.endpoint;

import org.jspecify.annotations.NullMarked;
