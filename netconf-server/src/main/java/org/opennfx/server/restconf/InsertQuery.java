package org.opennfx.server.restconf;

import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;

/** Where among the others an entry goes (RFC 8040 4.8.5 and 4.8.6). */
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
        var point = query.find("point");
        if (insert.isEmpty()) {
            requireNoPoint(point);
            return Optional.empty();
        }
        if (!(node instanceof EditNode.Listed listed) || !isUserOrdered(listed.schema())) {
            throw Refusal.badRequest("insert is for entries of lists that are ordered by the user");
        }
        return Optional.of(switch (insert.get()) {
            case "first" -> {
                requireNoPoint(point);
                yield new Insert.First();
            }
            case "last" -> {
                requireNoPoint(point);
                yield new Insert.Last();
            }
            case "before" -> new Insert.Before(sibling(point, path));
            case "after" -> new Insert.After(sibling(point, path));
            default -> throw Refusal.badRequest("insert is first, last, before or after");
        });
    }

    private static void requireNoPoint(Optional<String> point) {
        if (point.isPresent()) {
            throw Refusal.badRequest("point is for insert=before and insert=after");
        }
    }

    private static boolean isUserOrdered(SchemaNode schema) {
        return (schema instanceof ListSchema list && list.userOrdered())
                || (schema instanceof LeafListSchema leafList && leafList.userOrdered());
    }

    private Key sibling(Optional<String> point, InstancePath path) {
        var named = paths.point(point.orElseThrow(() -> Refusal.badRequest("insert before and after need a point")));
        if (!named.path().parent().equals(path.parent())
                || !named.path().steps().getLast().name().equals(path.steps().getLast().name())) {
            throw Refusal.badRequest("the point is no sibling of what is to be inserted").at(path);
        }
        return switch (named.path().steps().getLast()) {
            case Step.Entry entry -> Key.of(entry);
            case Step.Value value -> Key.of(value.value());
            case Step.Node _, Step.Position _ -> throw Refusal.badRequest("the point is to be one entry").at(path);
        };
    }
}
