package org.opennfx.server.monitoring;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.schema.Schema;

/**
 * The text of a module or submodule.
 *
 * @param version the revision, empty for a module without one
 * @param namespace of a submodule, that of its module
 */
record YangText(String identifier, String version, String namespace, URL where) {
    /** The texts that a schema is made of. */
    static List<YangText> all(Schema schema) {
        var all = new ArrayList<YangText>();
        for (var module : schema.modules()) {
            all.add(new YangText(module.name(), module.revision().orElse(""), module.namespace(), module.source()));
            for (var part : module.submodules()) {
                all.add(new YangText(part.name(), part.revision().orElse(""), module.namespace(), part.source()));
            }
        }
        return all;
    }

    String read() throws IOException {
        try (var in = where.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
