@NullMarked
package org.opennfx.server.notifications;

import org.jspecify.annotations.NullMarked;
