/** What an update of a subscription to a datastore says (RFC 8641 3.6). */
@NullMarked
package org.opennfx.server.push;

import org.jspecify.annotations.NullMarked;
