package org.opennfx.datastore;

import java.util.stream.Stream;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.yang.YangModules;

/** The schema of the device, loaded once for all tests. */
public final class Device {
    public static final Schema SCHEMA = Schema.load(ModuleSet.of(
            Stream.concat(YangModules.standard().stream(), YangModules.device().stream())
                    .map(YangModules::resource)
                    .toList())
            .importOnly(YangModules.importOnly()));

    private Device() {}
}
