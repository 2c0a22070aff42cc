package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;

/** An interface that the device is managed through: {@code jmgmt0} out of band, {@code jsxe0} in band. */
public record ManagementInterface(String name, Optional<String> description, boolean enabled, List<IpUnit> units) {
    /** All that the device has. */
    public static final List<String> NAMES = List.of("jmgmt0", "jsxe0");

    public ManagementInterface {
        units = List.copyOf(units);
    }
}
