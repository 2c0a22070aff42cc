/** The one error value of the device server (RFC 6241 4.3 and appendix A) and the exception that carries it. */
@NullMarked
package org.opennfx.datastore.error;

import org.jspecify.annotations.NullMarked;
