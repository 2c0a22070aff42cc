/** Tests of RESTCONF. */
@NullMarked
package org.opennfx.server.restconf;

import org.jspecify.annotations.NullMarked;
