package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads what concerns the operating system. Parts that did not change since the last reading are not read again. */
final class SystemConfigurationReader {
    private static final String WITHOUT_RIGHTS = "unauthorized";

    private final Memo<ContainerNode, List<ManagementInterface>> management = new Memo<>();
    private final Memo<ContainerNode, List<StaticRoute>> routes = new Memo<>();
    private final Memo<ContainerNode, List<TimeServer>> timeServers = new Memo<>();
    private final Memo<ContainerNode, List<LoginUser>> users = new Memo<>();

    SystemConfiguration read(ContainerNode configuration) {
        var system = configuration.container("system");
        return new SystemConfiguration(
                system.flatMap(node -> node.leaf("host-name")).orElse(SystemConfiguration.EMPTY.hostName()),
                management.get(configuration.container("interfaces"), List.of(), ManagementReader::read),
                routes.get(configuration.container("routing-options", "static"), List.of(), StaticRouteReader::read),
                system.stream().flatMap(node -> entries(node, "name-server")).map(SystemConfigurationReader::name).toList(),
                timeServers.get(configuration.container("system", "ntp"), List.of(), SystemConfigurationReader::timeServers),
                users.get(configuration.container("system", "login"), List.of(), SystemConfigurationReader::users));
    }

    private static List<TimeServer> timeServers(ContainerNode ntp) {
        return entries(ntp, "server")
                .map(server -> new TimeServer(name(server), server.has("prefer"), server.has("key"))).toList();
    }

    private static List<LoginUser> users(ContainerNode login) {
        return entries(login, "user").map(SystemConfigurationReader::user).sorted(Comparator.comparing(LoginUser::name)).toList();
    }

    private static Stream<ListEntry> entries(InnerNode node, String list) {
        var entries = new ArrayList<ListEntry>();
        node.entries(list).forEach(entries::add);
        return entries.stream();
    }

    private static String name(InnerNode entry) {
        return entry.leaf("name").orElseThrow();
    }

    private static LoginUser user(ListEntry user) {
        var authentication = user.container("authentication");
        return new LoginUser(
                name(user), user.leaf("uid").map(Integer::valueOf), user.leaf("full-name").orElse(""),
                authentication.flatMap(given -> given.leaf("encrypted-password")),
                authentication.map(SystemConfigurationReader::keys).orElse(List.of()),
                !user.leaf("class").orElse("").equals(WITHOUT_RIGHTS));
    }

    private static List<String> keys(InnerNode authentication) {
        return Stream.of("ssh-rsa", "ssh-ecdsa", "ssh-ed25519")
                .flatMap(kind -> entries(authentication, kind))
                .map(key -> key.leaf("from").map(from -> "from=\"" + from + "\" ").orElse("") + name(key).replaceAll("\\s+", " "))
                .toList();
    }
}
