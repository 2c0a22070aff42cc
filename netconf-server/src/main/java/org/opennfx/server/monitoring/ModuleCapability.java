package org.opennfx.server.monitoring;

import java.util.List;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;

/**
 * The capabilities by which a hello names modules (RFC 6020 5.6.4). Those of YANG 1.1 are found in the YANG library alone
 * (RFC 7950 12), and so are submodules and modules of which only definitions are used.
 */
final class ModuleCapability {
    private ModuleCapability() {}

    static List<String> all(Schema schema, YangLibrary library) {
        return schema.modules().stream()
                .filter(module -> module.implemented() && module.yangVersion().equals("1"))
                .map(module -> of(module, library.features(module)))
                .toList();
    }

    private static String of(ModuleInfo module, List<String> features) {
        var text = new StringBuilder(module.namespace()).append("?module=").append(module.name());
        module.revision().ifPresent(revision -> text.append("&revision=").append(revision));
        append(text, "features", features);
        append(text, "deviations", module.deviatedBy());
        return text.toString();
    }

    private static void append(StringBuilder text, String parameter, List<String> names) {
        if (!names.isEmpty()) {
            text.append('&').append(parameter).append('=').append(String.join(",", names));
        }
    }
}
