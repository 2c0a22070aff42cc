/** Tells what the RESTCONF API of a schema is, as a document of OpenAPI 3.1. */
@NullMarked
package org.opennfx.server.openapi;

import org.jspecify.annotations.NullMarked;
