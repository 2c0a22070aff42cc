package org.opennfx.backends.model;

import org.opennfx.datastore.path.InstancePath;

/**
 * An IP address of the device.
 *
 * @param port such as {@code jmgmt0}
 * @param unit of the port
 * @param text with the length of the prefix, such as {@code 192.0.2.1/24}
 * @param path the leaf of the configuration that says so
 */
public record InterfaceAddress(String port, int unit, String text, InstancePath path) {
    /** The address alone. */
    public String host() {
        return text.substring(0, text.indexOf('/'));
    }

    /** Such as {@code jmgmt0.0}. */
    public String logicalName() {
        return port + "." + unit;
    }
}
