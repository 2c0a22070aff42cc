@NullMarked
package org.opennfx.server.netconf;

import org.jspecify.annotations.NullMarked;
