package org.opennfx.backends.linux;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.datastore.host.HostException;

/**
 * Static routes in the routing table of the machine. They carry a mark; routes of others stay, and one to the same destination is
 * refused.
 */
record RoutesOnMachine(Ip ip) implements Setting<List<StaticRoute>> {
    /** The mark: none of the numbers of routing daemons ({@code linux/rtnetlink.h}, and 190 to 198 of FRRouting). */
    private static final String PROTOCOL = "213";

    private static final String DISCARD = "blackhole";
    private static final String REJECT = "unreachable";

    @Override
    public List<StaticRoute> current() throws HostException {
        return Stream.concat(routes("-4", "0.0.0.0/0").stream(), routes("-6", "::/0").stream())
                .sorted(Comparator.comparing(StaticRoute::destination))
                .toList();
    }

    private List<StaticRoute> routes(String family, String defaultRoute) throws HostException {
        return ip.show(family, "route", "show", "proto", PROTOCOL).stream()
                .map(route -> new StaticRoute(destination(route.path("dst").asText(), defaultRoute), target(route)))
                .toList();
    }

    private static String destination(String shown, String defaultRoute) {
        if (shown.equals("default")) {
            return defaultRoute;
        }
        return shown.contains("/") ? shown : shown + "/" + IpPrefix.parse(shown).length();
    }

    private static Target target(JsonNode route) {
        return switch (route.path("type").asText()) {
            case DISCARD -> new Target.Discard();
            case REJECT -> new Target.Reject();
            default -> new Target.Routers(Stream.concat(Stream.of(route), route.path("nexthops").valueStream())
                    .filter(hop -> hop.has("gateway"))
                    .map(hop -> hop.path("gateway").asText())
                    .toList());
        };
    }

    @Override
    public void become(List<StaticRoute> next) throws HostException {
        var before = current();
        try {
            ip.batch(lines(before, next));
        } catch (HostException e) {
            ip.undo(lines(next, before), e);
            throw e;
        }
    }

    private static List<String> lines(List<StaticRoute> before, List<StaticRoute> after) {
        var present = destinations(before);
        var stay = destinations(after);
        return Stream.concat(
                        before.stream().filter(route -> !stay.contains(route.destination())).map(RoutesOnMachine::deletion),
                        after.stream().filter(route -> !before.contains(route))
                                .map(route -> put(present.contains(route.destination()) ? "replace" : "add", route)))
                .toList();
    }

    private static Set<String> destinations(List<StaticRoute> routes) {
        return routes.stream().map(StaticRoute::destination).collect(Collectors.toSet());
    }

    private static String deletion(StaticRoute route) {
        return "route del %s proto %s".formatted(route.destination(), PROTOCOL);
    }

    /** @param verb {@code replace} takes the place of whatever leads there, {@code add} of nothing */
    private static String put(String verb, StaticRoute route) {
        return "route %s ".formatted(verb) + switch (route.target()) {
            case Target.Discard _ -> "%s %s proto %s".formatted(DISCARD, route.destination(), PROTOCOL);
            case Target.Reject _ -> "%s %s proto %s".formatted(REJECT, route.destination(), PROTOCOL);
            case Target.Routers(var addresses) -> "%s proto %s %s".formatted(
                    route.destination(), PROTOCOL,
                    addresses.stream().map(address -> "nexthop via " + address).collect(Collectors.joining(" ")));
        };
    }
}
