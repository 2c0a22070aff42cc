package org.opennfx.server.restconf;

import java.util.Optional;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.xpath.XNode;

/**
 * The entry that a page begins with, by its keys as they stand in paths: {@code key1,key2}. An entry that is new or gone
 * elsewhere moves no page.
 *
 * @param entry the last step of its path
 */
record PageCursor(Step entry) {
    /**
     * Reads the keys.
     *
     * @param text percent-encoding taken away once
     * @param list of which it is an entry
     * @throws Refusal 400 where no entry can be named so
     */
    static PageCursor of(String text, Resource.Data list) {
        var name = list.schema().name();
        var segment = new PathSegment(name.module(), name.local(), Optional.of(PathSegment.keys(text)));
        return new PageCursor(ResourceReader.step(list.schema(), segment, list.path().parent(), true));
    }

    boolean isAt(XNode node) {
        return node.path().steps().getLast().equals(entry);
    }
}
