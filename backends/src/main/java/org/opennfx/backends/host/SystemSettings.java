package org.opennfx.backends.host;

import java.util.List;
import org.opennfx.backends.model.LoginUser;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.backends.model.TimeServer;
import org.opennfx.datastore.host.HostException;

/**
 * What a configuration changes of the operating system.
 *
 * @param management the management interfaces; those that are not named have no addresses
 * @param routes in the order of their destinations
 * @param nameServers addresses, in the order in which they are asked
 * @param users by name
 */
public record SystemSettings(
        Setting<String> hostName,
        Setting<List<ManagementInterface>> management,
        Setting<List<StaticRoute>> routes,
        Setting<List<String>> nameServers,
        Setting<List<TimeServer>> timeServers,
        Setting<List<LoginUser>> users) {
    /** As they are in force, which may differ from what they were told to be. */
    public SystemConfiguration current() throws HostException {
        return new SystemConfiguration(hostName.current(), management.current(), routes.current(), nameServers.current(),
                timeServers.current(), users.current());
    }

    /** Those of a system that nothing was said to yet. They are kept inside the device, and reach nothing of a machine. */
    public static SystemSettings kept() {
        return new SystemSettings(
                Setting.kept("localhost"), Setting.kept(List.of()), Setting.kept(List.of()), Setting.kept(List.of()),
                Setting.kept(List.of()), Setting.kept(List.of()));
    }
}
