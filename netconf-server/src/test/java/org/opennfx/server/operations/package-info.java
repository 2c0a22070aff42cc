@NullMarked
package org.opennfx.server.operations;

import org.jspecify.annotations.NullMarked;
