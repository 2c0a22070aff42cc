package org.opennfx.backends.linux;

import java.util.Map;
import java.util.Set;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.host.SystemSettings;

/**
 * How far the device reaches into the machine that carries it.
 *
 * @param onMachine the settings that the machine follows
 * @param devices the network devices that are management interfaces, by the names of these; one that is not named here is in
 *     force inside the device only
 */
public record LinuxSettings(Set<SystemSetting> onMachine, Map<String, String> devices) {
    /** The machine stays as it is. */
    public static final LinuxSettings NONE = new LinuxSettings(Set.of(), Map.of());

    public LinuxSettings {
        onMachine = Set.copyOf(onMachine);
        devices = Map.copyOf(devices);
    }

    boolean reaches(SystemSetting setting) {
        return onMachine.contains(setting);
    }

    /** The machine's own as far as the device reaches; the others are kept inside the device. */
    SystemSettings settings(Machine machine) {
        var ip = new Ip(machine.command());
        var kept = SystemSettings.kept();
        return new SystemSettings(
                reaches(SystemSetting.HOST_NAME) ? new NameOnMachine(machine.command()) : kept.hostName(),
                reaches(SystemSetting.MANAGEMENT_INTERFACES) ? new AddressesOnMachine(ip, devices) : kept.management(),
                reaches(SystemSetting.STATIC_ROUTES) ? new RoutesOnMachine(ip) : kept.routes(),
                reaches(SystemSetting.NAME_SERVER) ? NameServersOnMachine.of(machine) : kept.nameServers(),
                reaches(SystemSetting.NTP) ? new TimeServersOnMachine(machine) : kept.timeServers(),
                reaches(SystemSetting.LOGIN) ? new UsersOnMachine(machine) : kept.users());
    }
}
