@NullMarked
package org.opennfx.server.junos;

import org.jspecify.annotations.NullMarked;
