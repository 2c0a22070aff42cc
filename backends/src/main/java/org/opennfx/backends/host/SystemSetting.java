package org.opennfx.backends.host;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a configuration says about the system, and a machine may be let to follow. */
public enum SystemSetting {
    HOST_NAME,
    /** Addresses of the management interfaces, and whether they are switched on. */
    MANAGEMENT_INTERFACES,
    STATIC_ROUTES,
    NAME_SERVER,
    NTP,
    LOGIN;

    public static Optional<SystemSetting> named(String name) {
        return Arrays.stream(values()).filter(setting -> setting.toString().equals(name)).findFirst();
    }

    /** As in the state of the device, such as {@code host-name}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
