package org.opennfx.server.restconf;

import java.util.Optional;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;

/**
 * Where among the others an entry is to go, as a client says it (RFC 8040 4.8.5 and 4.8.6, RFC 8072 3).
 *
 * @param where first, last, before or after
 * @param point the entry that it goes beside
 */
record Insertion(String where, Optional<Resource.Data> point) {

    /**
     * The place of an entry.
     *
     * @param path of the entry
     * @throws Refusal 400 where the entry has no place of its own, or the point is not one of its siblings
     */
    Insert of(InstancePath path, SchemaNode entry) {
        if (!isUserOrdered(entry)) {
            throw Refusal.badRequest("a place is for entries of lists that are ordered by the user").at(path);
        }
        return switch (where) {
            case "first" -> withoutPoint(new Insert.First());
            case "last" -> withoutPoint(new Insert.Last());
            case "before" -> new Insert.Before(sibling(path));
            case "after" -> new Insert.After(sibling(path));
            default -> throw Refusal.badRequest("a place is first, last, before or after");
        };
    }

    private static boolean isUserOrdered(SchemaNode schema) {
        return (schema instanceof ListSchema list && list.userOrdered())
                || (schema instanceof LeafListSchema leafList && leafList.userOrdered());
    }

    private Insert withoutPoint(Insert insert) {
        if (point.isPresent()) {
            throw Refusal.badRequest("a point is for before and after alone");
        }
        return insert;
    }

    private Key sibling(InstancePath path) {
        var beside = point.orElseThrow(() -> Refusal.badRequest("before and after need a point")).path();
        if (beside.isRoot()
                || !beside.parent().equals(path.parent())
                || !beside.steps().getLast().name().equals(path.steps().getLast().name())) {
            throw Refusal.badRequest("the point is no sibling of what is to be inserted").at(path);
        }
        return switch (beside.steps().getLast()) {
            case Step.Entry entry -> Key.of(entry);
            case Step.Value value -> Key.of(value.value());
            case Step.Node _, Step.Position _ -> throw Refusal.badRequest("the point is to be one entry").at(path);
        };
    }
}
