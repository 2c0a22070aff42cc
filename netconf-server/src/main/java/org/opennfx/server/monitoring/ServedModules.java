package org.opennfx.server.monitoring;

import java.net.URL;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;

/**
 * The modules of a schema as they are served.
 *
 * @param implemented the names of those whose nodes are there; of the others only definitions are used
 * @param texts where the YANG text of each module and submodule is
 */
public record ServedModules(Schema schema, Set<String> implemented, List<URL> texts) {
    public ServedModules {
        implemented = Set.copyOf(implemented);
        texts = List.copyOf(texts);
    }

    List<ModuleInfo> modules() {
        return schema.modules();
    }

    boolean isImplemented(ModuleInfo module) {
        return implemented.contains(module.name());
    }
}
