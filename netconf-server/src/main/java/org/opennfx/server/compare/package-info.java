/** What differs between two datastores, as a patch that makes the one into the other (RFC 9144). */
@NullMarked
package org.opennfx.server.compare;

import org.jspecify.annotations.NullMarked;
