@NullMarked
package org.opennfx.datastore.notification;

import org.jspecify.annotations.NullMarked;
