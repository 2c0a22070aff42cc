package org.opennfx.backends.model;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaCache;
import org.opennfx.yang.YangModules;

/** The schema of the device. */
public final class DeviceSchema {
    private DeviceSchema() {}

    /** The modules of the device and the standard ones that are served beside them, from the configured cache if they are in it. */
    public static Schema load() {
        var modules = ModuleSet.of(texts()).importOnly(YangModules.importOnly()).features(YangModules.features());
        return Schema.load(modules, SchemaCache.configured());
    }

    /** The YANG text of each of these modules and submodules. */
    public static List<URL> texts() {
        return Stream.concat(YangModules.standard().stream(), YangModules.device().stream())
                .map(YangModules::resource)
                .toList();
    }
}
