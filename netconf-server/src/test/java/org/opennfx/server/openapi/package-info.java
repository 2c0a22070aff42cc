/** Tests of the document of OpenAPI, and of the API by it. */
@NullMarked
package org.opennfx.server.openapi;

import org.jspecify.annotations.NullMarked;
