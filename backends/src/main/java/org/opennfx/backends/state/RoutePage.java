package org.opennfx.backends.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.model.IpUnit;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show route}: the static routes that are in force, and the addresses of the management interfaces. */
final class RoutePage {
    private RoutePage() {}

    /** @param preference that the device gives to routes of this kind */
    private record Route(String destination, String protocol, int preference, Optional<String> type, List<String> routers, Optional<String> via) {
        static Route of(StaticRoute route) {
            return switch (route.target()) {
                case Target.Routers(var addresses) ->
                    new Route(route.destination(), "Static", 5, Optional.empty(), addresses, Optional.empty());
                case Target.Discard() -> withoutRouter(route, "Discard");
                case Target.Reject() -> withoutRouter(route, "Reject");
            };
        }

        private static Route withoutRouter(StaticRoute route, String type) {
            return new Route(route.destination(), "Static", 5, Optional.of(type), List.of(), Optional.empty());
        }

        static Route of(ManagementInterface port, IpUnit unit, String address) {
            var host = address.replaceFirst("/.*", address.contains(":") ? "/128" : "/32");
            return new Route(host, "Local", 0, Optional.of("Local"), List.of(), Optional.of(LogicalUnit.name(port.name(), unit)));
        }

        boolean ipv6() {
            return destination.contains(":");
        }
    }

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var wanted = input.leaf("destination");
        var routes = Stream.concat(
                        report.machine().routes().stream().map(Route::of),
                        report.machine().management().stream().flatMap(RoutePage::addresses))
                .filter(route -> wanted.isEmpty() || route.destination().equals(wanted.get())
                        || route.destination().startsWith(wanted.get() + "/"))
                .toList();
        output.container("route-information", page -> {
            table("inet.0", routes.stream().filter(route -> !route.ipv6()).toList(), page);
            table("inet6.0", routes.stream().filter(Route::ipv6).toList(), page);
        });
    }

    private static Stream<Route> addresses(ManagementInterface port) {
        return port.units().stream().flatMap(unit -> Stream.of(unit.inet(), unit.inet6())
                .flatMap(Optional::stream)
                .flatMap(family -> family.addresses().stream())
                .map(address -> Route.of(port, unit, address)));
    }

    private static void table(String name, List<Route> routes, TreeBuilder page) {
        if (routes.isEmpty()) {
            return;
        }
        page.entry("route-table", table -> {
            table.leaf("table-name", name)
                    .leaf("destination-count", routes.size())
                    .leaf("total-route-count", routes.size())
                    .leaf("active-route-count", routes.size());
            routes.forEach(route -> table.entry("rt", row -> write(route, row)));
        });
    }

    private static void write(Route route, TreeBuilder row) {
        row.leaf("rt-destination", route.destination()).entry("rt-entry", entry -> {
            entry.leaf("active-tag", "*")
                    .leaf("protocol-name", route.protocol())
                    .leaf("preference", route.preference())
                    .leaf("nh-type", route.type());
            route.routers().forEach(router -> entry.entry("nh", hop -> hop.leaf("to", router)));
            route.via().ifPresent(unit -> entry.entry("nh", hop -> hop.leaf("via", unit)));
        });
    }
}
