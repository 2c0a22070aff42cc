package org.opennfx.backends.model;

import java.util.List;

/**
 * What a configuration asks of the operating system.
 *
 * @param hostName the name of the device
 * @param management those management interfaces that are configured
 * @param routes the static ones, in the order of their destinations
 * @param nameServers addresses, in the order in which they are asked
 * @param timeServers in the order of the configuration
 * @param users by name
 */
public record SystemConfiguration(
        String hostName,
        List<ManagementInterface> management,
        List<StaticRoute> routes,
        List<String> nameServers,
        List<TimeServer> timeServers,
        List<LoginUser> users) {
    /** As it leaves the factory. */
    public static final SystemConfiguration EMPTY =
            new SystemConfiguration("jdm", List.of(), List.of(), List.of(), List.of(), List.of());

    public SystemConfiguration {
        management = List.copyOf(management);
        routes = List.copyOf(routes);
        nameServers = List.copyOf(nameServers);
        timeServers = List.copyOf(timeServers);
        users = List.copyOf(users);
    }

    public SystemConfiguration withRoutes(List<StaticRoute> others) {
        return new SystemConfiguration(hostName, management, others, nameServers, timeServers, users);
    }
}
