package org.opennfx.server.restconf;

import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.path.InstancePath;

/** The parameters that say where among the others an entry goes (RFC 8040 4.8.5 and 4.8.6). */
final class InsertQuery {
    private static final Set<String> PARAMETERS = Set.of("insert", "point");

    private final ResourceReader paths;

    InsertQuery(ResourceReader paths) {
        this.paths = paths;
    }

    /**
     * Reads the parameters.
     *
     * @param path of the entry
     * @return empty where the client does not say
     * @throws Refusal 400 where the entry has no place of its own, or the point is not one of its siblings
     */
    Optional<Insert> of(String text, InstancePath path, EditNode node) {
        var query = Query.of(text, PARAMETERS);
        var insert = query.find("insert");
        var point = query.find("point").map(paths::point);
        if (insert.isEmpty() && point.isPresent()) {
            throw Refusal.badRequest("point is for insert=before and insert=after");
        }
        return insert.map(where -> new Insertion(where, point).of(path, ((EditNode.Target) node).schema()));
    }
}
