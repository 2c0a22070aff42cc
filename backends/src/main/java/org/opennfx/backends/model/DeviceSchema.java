package org.opennfx.backends.model;

import java.util.stream.Stream;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.yang.YangModules;

/** The schema of the device. */
public final class DeviceSchema {
    private DeviceSchema() {}

    /** Compiles the modules of the device and the standard ones that are served beside them. */
    public static Schema load() {
        return Schema.load(Stream.concat(YangModules.standard().stream(), YangModules.device().stream())
                .map(YangModules::resource)
                .toList());
    }
}
