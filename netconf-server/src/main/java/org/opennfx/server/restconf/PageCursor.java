package org.opennfx.server.restconf;

import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.ResourceIdentifier;
import org.opennfx.datastore.xpath.XNode;

/**
 * The entry that a page begins with, by its keys as they stand in paths: {@code key1,key2}. An entry that is new or gone
 * elsewhere moves no page.
 *
 * @param text percent-encoding taken away once
 */
record PageCursor(String text) {
    /** Whether it stands for this entry, where the entries of the list have names at all. */
    boolean isAt(XNode entry) {
        return of(entry.path().steps().getLast()).filter(text::equals).isPresent();
    }

    private static Optional<String> of(Step step) {
        var path = ResourceIdentifier.of(InstancePath.ROOT.child(step));
        var equals = path.indexOf('=');
        return equals < 0 ? Optional.empty() : Optional.of(path.substring(equals + 1));
    }
}
