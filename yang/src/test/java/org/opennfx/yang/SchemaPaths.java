package org.opennfx.yang;

import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;

/** Walks the data nodes of a schema, through choices and cases. */
final class SchemaPaths {
    private SchemaPaths() {}

    /** The paths of a node and of all nodes below it, as local names joined by slashes. */
    static Stream<String> of(DataSchemaNode node) {
        return below("", node);
    }

    private static Stream<String> below(String parent, DataSchemaNode node) {
        if (node instanceof ChoiceSchemaNode choice) {
            return choice.getCases().stream().flatMap(branch -> children(parent, branch));
        }
        var path = parent + "/" + node.getQName().getLocalName();
        return node instanceof DataNodeContainer container
                ? Stream.concat(Stream.of(path), children(path, container))
                : Stream.of(path);
    }

    private static Stream<String> children(String parent, DataNodeContainer container) {
        return container.getChildNodes().stream().flatMap(child -> below(parent, child));
    }
}
