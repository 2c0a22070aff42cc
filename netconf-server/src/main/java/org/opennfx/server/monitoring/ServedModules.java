package org.opennfx.server.monitoring;

import java.net.URL;
import java.util.List;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;

/**
 * The modules of a schema as they are served.
 *
 * @param texts where the YANG text of each module and submodule is
 */
public record ServedModules(Schema schema, List<URL> texts) {
    public ServedModules {
        texts = List.copyOf(texts);
    }

    List<ModuleInfo> modules() {
        return schema.modules();
    }
}
