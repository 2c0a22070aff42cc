package org.opennfx.backends.model;

import java.util.List;

/**
 * Data for the configuration of a virtual machine ({@code config-data}), which it finds on a drive.
 *
 * @param device the name of the drive inside of the machine, such as {@code hdc}
 * @param label of the file system on the drive
 */
public record ConfigData(String device, VnfDisk.Medium medium, String label, List<ConfigSource> sources) {
    public ConfigData {
        sources = List.copyOf(sources);
    }
}
