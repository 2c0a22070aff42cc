package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;

/**
 * A content match node (RFC 6241 6.2.5).
 *
 * @param values the leafs and leaf-lists that it may mean, several only where the filter leaves the namespace open, and
 *     the canonical value of each
 */
record ContentMatch(Map<ValueSchema, String> values) {
    static ContentMatch compile(FilterElement element, List<SchemaNode> candidates, Schema schema) {
        var values = new LinkedHashMap<ValueSchema, String>();
        for (var candidate : candidates) {
            if (candidate instanceof ValueSchema value) {
                canonical(element, value, schema).ifPresent(text -> values.put(value, text));
            }
        }
        return new ContentMatch(values);
    }

    /** A value that the type does not allow matches nothing. */
    static Optional<String> canonical(FilterElement element, ValueSchema leaf, Schema schema) {
        try {
            return Optional.of(leaf.type().parse(element.text(), prefix -> module(element, prefix, schema)));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** A name without a prefix, where no module has the default namespace, is of the leaf's own module. */
    private static Optional<String> module(FilterElement element, String prefix, Schema schema) {
        return Optional.ofNullable(element.prefixes().get(prefix))
                .flatMap(schema::moduleByNamespace)
                .map(ModuleInfo::name)
                .or(() -> prefix.isEmpty() ? Optional.of("") : Optional.empty());
    }

    boolean holds(Inner node) {
        return !matched(node).isEmpty();
    }

    /** The leafs that match, and of leaf-lists the one entry that does. */
    List<XNode> matched(Inner node) {
        var found = new ArrayList<XNode>();
        values.forEach((schema, value) -> {
            switch (schema) {
                case LeafSchema leaf -> node.children(leaf).stream().filter(each -> each.text().equals(value)).forEach(found::add);
                case LeafListSchema leafList -> node.value(leafList, value).ifPresent(found::add);
            }
        });
        return found;
    }

    /** The key that these matches require of a list's entries, if they name all of its leafs. */
    static Optional<Key> key(List<ContentMatch> matches, ListSchema list) {
        var values = new ArrayList<String>();
        for (var leaf : list.keys()) {
            matches.stream().map(match -> match.value(leaf)).flatMap(Optional::stream).findFirst().ifPresent(values::add);
        }
        return values.isEmpty() || values.size() < list.keys().size() ? Optional.empty() : Optional.of(new Key(values));
    }

    private Optional<String> value(LeafSchema leaf) {
        return values.size() == 1 ? Optional.ofNullable(values.get(leaf)) : Optional.empty();
    }
}
