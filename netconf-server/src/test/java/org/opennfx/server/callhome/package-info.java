@NullMarked
package org.opennfx.server.callhome;

import org.jspecify.annotations.NullMarked;
