package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;

/**
 * The children of one node that may be selected. A set that names the keys of an entry is asked about this entry alone, so
 * that a filter with many such sets costs no more than they are.
 *
 * @param named the entries that are named, and by which sets
 * @param others the sets that may select any child
 */
record SelectableChildren(Inner parent, InnerSchema schema, Map<XNode, List<SiblingSet>> named, List<SiblingSet> others) {
    static SelectableChildren of(Inner parent, InnerSchema schema, Collection<SiblingSet> sets) {
        var named = new LinkedHashMap<XNode, List<SiblingSet>>();
        var others = new ArrayList<SiblingSet>();
        for (var set : sets) {
            if (schema instanceof ListSchema list && set.key(list).isPresent()) {
                set.key(list)
                        .flatMap(key -> parent.entry(list, key))
                        .ifPresent(entry -> named.computeIfAbsent(entry, _ -> new ArrayList<>()).add(set));
            } else {
                others.add(set);
            }
        }
        return new SelectableChildren(parent, schema, named, others);
    }

    Collection<XNode> children() {
        return others.isEmpty() ? named.keySet() : parent.children(schema);
    }

    /** The sets that may select a child. */
    Stream<SiblingSet> sets(XNode child) {
        return Stream.concat(Optional.ofNullable(named.get(child)).stream().flatMap(List::stream), others.stream());
    }
}
