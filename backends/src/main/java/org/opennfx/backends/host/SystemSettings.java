package org.opennfx.backends.host;

import java.util.List;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.StaticRoute;

/**
 * What a configuration changes of the operating system.
 *
 * @param management the management interfaces; those that are not named have no addresses
 * @param routes in the order of their destinations
 */
public record SystemSettings(
        Setting<String> hostName, Setting<List<ManagementInterface>> management, Setting<List<StaticRoute>> routes) {
    /** Those of a system that nothing was said to yet. They are kept inside the device, and reach nothing of a machine. */
    public static SystemSettings kept() {
        return new SystemSettings(Setting.kept("localhost"), Setting.kept(List.of()), Setting.kept(List.of()));
    }
}
