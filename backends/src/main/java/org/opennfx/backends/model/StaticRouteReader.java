package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads {@code routing-options static}. */
final class StaticRouteReader {
    private StaticRouteReader() {}

    /** In the order of their destinations. */
    static List<StaticRoute> read(ContainerNode routes) {
        var all = new ArrayList<StaticRoute>();
        routes.entries("route").forEach(entry -> all.add(new StaticRoute(entry.leaf("name").orElseThrow(), target(entry))));
        all.sort(Comparator.comparing(StaticRoute::destination));
        return all;
    }

    private static Target target(ListEntry entry) {
        if (entry.has("discard")) {
            return new Target.Discard();
        }
        if (entry.has("reject")) {
            return new Target.Reject();
        }
        var routers = new ArrayList<String>();
        entry.values("next-hop").forEach(routers::add);
        return new Target.Routers(routers);
    }
}
