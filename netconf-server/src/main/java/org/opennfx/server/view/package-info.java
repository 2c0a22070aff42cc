/** What a client sees of the content of a datastore: the part that its filter selects, with or without defaults. */
@NullMarked
package org.opennfx.server.view;

import org.jspecify.annotations.NullMarked;
