package org.opennfx.server;

import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.monitoring.ServedModules;
import org.opennfx.yang.YangModules;

/** The modules that the device serves: its own, and of the standard ones those that it does what they say. */
public final class DeviceSchema {
    private static final Set<String> IMPLEMENTED =
            Set.of("ietf-netconf", "ietf-netconf-monitoring", "ietf-yang-library", "nfx");

    private static final List<String> STANDARD = List.of(
            "ietf-datastores",
            "ietf-inet-types",
            "ietf-netconf",
            "ietf-netconf-acm",
            "ietf-netconf-monitoring",
            "ietf-yang-library",
            "ietf-yang-types");

    private DeviceSchema() {}

    public static Schema load() {
        return Schema.load(texts());
    }

    /** The modules of the schema that {@link #load} gave. */
    static ServedModules served(Schema schema) {
        return new ServedModules(schema, IMPLEMENTED, texts());
    }

    private static List<URL> texts() {
        return Stream.concat(STANDARD.stream().map(DeviceSchema::standard), YangModules.device().stream())
                .map(YangModules::resource)
                .toList();
    }

    private static String standard(String module) {
        return YangModules.standard().stream()
                .filter(resource -> resource.contains("/" + module + "@"))
                .findFirst()
                .orElseThrow();
    }
}
