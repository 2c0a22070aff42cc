/** Copies of the configuration on other machines ({@code system archival}). */
@NullMarked
package org.opennfx.server.archival;

import org.jspecify.annotations.NullMarked;
