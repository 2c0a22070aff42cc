package org.opennfx.datastore.constraint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.OrderedMap;
import org.opennfx.datastore.xpath.XNode;

/**
 * The indexes that live with a snapshot: for each of them the paths of instances by key. The maps are persistent, so
 * that two snapshots share what is the same; one object is changed while a check runs, and not any more after that.
 */
final class Indexes {
    private final Map<Indexed, OrderedMap<Object, OrderedMap<InstancePath, InstancePath>>> all;

    private Indexes(Map<Indexed, OrderedMap<Object, OrderedMap<InstancePath, InstancePath>>> all) {
        this.all = all;
    }

    static Indexes none() {
        return new Indexes(new HashMap<>());
    }

    /** The same content, to be changed. */
    Indexes copy() {
        return new Indexes(new HashMap<>(all));
    }

    void add(Indexed index, XNode instance) {
        var path = instance.path();
        for (var key : index.keys(instance)) {
            var map = map(index);
            all.put(index, map.with(key, map.find(key).orElse(OrderedMap.empty()).with(path, path)));
        }
    }

    void remove(Indexed index, XNode instance) {
        var path = instance.path();
        for (var key : index.keys(instance)) {
            var map = map(index);
            var left = map.find(key).orElse(OrderedMap.empty()).without(path);
            all.put(index, left.isEmpty() ? map.without(key) : map.with(key, left));
        }
    }

    /** The instances with a key, in no order that means anything. */
    Iterable<InstancePath> find(Indexed index, Object key) {
        return map(index).find(key).<Iterable<InstancePath>>map(paths -> paths).orElse(List.of());
    }

    /** How many instances have a key. */
    int count(Indexed index, Object key) {
        return map(index).find(key).map(OrderedMap::size).orElse(0);
    }

    private OrderedMap<Object, OrderedMap<InstancePath, InstancePath>> map(Indexed index) {
        return all.getOrDefault(index, OrderedMap.empty());
    }

    /** Everything in it, without the order in which it was found. */
    Map<Indexed, Map<InstancePath, Set<Object>>> content() {
        var content = new HashMap<Indexed, Map<InstancePath, Set<Object>>>();
        all.forEach((index, map) -> map.forEachEntry((key, paths) -> paths.forEach(path -> content
                .computeIfAbsent(index, _ -> new HashMap<>())
                .computeIfAbsent(path, _ -> new HashSet<>())
                .add(key))));
        return content;
    }
}
