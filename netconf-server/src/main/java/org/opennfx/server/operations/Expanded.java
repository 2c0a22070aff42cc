package org.opennfx.server.operations;

import java.util.Map;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What is meant by a configuration, with what comes of templates in their place.
 *
 * @param content from the root
 * @param inherited the nodes that are written nowhere, each with the name of the template that says it
 */
public record Expanded(ContainerNode content, Map<InstancePath, String> inherited) {
    public Expanded {
        inherited = Map.copyOf(inherited);
    }
}
