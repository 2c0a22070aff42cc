package org.opennfx.backends.linux;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.datastore.host.HostException;

/** Static routes in the routing table of the machine. They carry a mark; routes of others stay. */
record RoutesOnMachine(Ip ip) implements Setting<List<StaticRoute>> {
    /** The mark, a number that no routing protocol has (rtnetlink(7), rtm_protocol). */
    private static final String PROTOCOL = "189";

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
        var stay = after.stream().map(StaticRoute::destination).collect(Collectors.toSet());
        return Stream.concat(
                        before.stream().filter(route -> !stay.contains(route.destination())).map(RoutesOnMachine::deletion),
                        after.stream().map(RoutesOnMachine::replacement))
                .toList();
    }

    private static String deletion(StaticRoute route) {
        return "route del %s proto %s".formatted(route.destination(), PROTOCOL);
    }

    private static String replacement(StaticRoute route) {
        return switch (route.target()) {
            case Target.Discard _ -> "route replace %s %s proto %s".formatted(DISCARD, route.destination(), PROTOCOL);
            case Target.Reject _ -> "route replace %s %s proto %s".formatted(REJECT, route.destination(), PROTOCOL);
            case Target.Routers(var addresses) -> "route replace %s proto %s %s".formatted(
                    route.destination(), PROTOCOL,
                    addresses.stream().map(address -> "nexthop via " + address).collect(Collectors.joining(" ")));
        };
    }
}
