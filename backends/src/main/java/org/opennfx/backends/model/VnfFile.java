package org.opennfx.backends.model;

import org.opennfx.datastore.path.InstancePath;

/**
 * What a virtual machine is given besides its disks: data for its configuration.
 *
 * @param file its path as clients see it
 * @param path the leaf of the configuration that names it
 */
public record VnfFile(String file, Kind kind, InstancePath path) {
    /** What has to stand under the path. */
    public enum Kind {
        FILE,
        DIRECTORY
    }
}
