/**
 * What makes a commit survive: the revisions of the configuration in one append-only file. The file starts with a
 * snapshot, the oldest revision that is kept, and goes on with the changes that lead to each younger one.
 */
@NullMarked
package org.opennfx.datastore.journal;

import org.jspecify.annotations.NullMarked;
