package org.opennfx.datastore.schema;

import java.util.List;
import java.util.Objects;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;

/** Finds the leafs that the unique statements of a list name (RFC 7950 7.8.3). */
record UniqueLeaves(DeclaredParts parts, ListSchema list) {
    List<List<LeafSchema>> of(ListSchemaNode source) {
        return source.getUniqueConstraints().stream()
                .map(unique -> unique.argument().stream()
                        .map(path -> descendant(source, path.getNodeIdentifiers()))
                        .toList())
                .toList();
    }

    /** Choices and cases are steps of a schema path, but not of the data tree; a case can have the name of a node in it. */
    private LeafSchema descendant(ListSchemaNode source, List<QName> path) {
        SchemaNode node = list;
        DataSchemaNode at = source;
        for (var step : path) {
            at = child(at, step);
            if (!(at instanceof ChoiceSchemaNode || at instanceof CaseSchemaNode)) {
                var name = parts.name(step);
                node = ((InnerSchema) node).childByModule(name.module(), name.local()).orElseThrow();
            }
        }
        return (LeafSchema) node;
    }

    private static DataSchemaNode child(DataSchemaNode parent, QName name) {
        if (parent instanceof ChoiceSchemaNode choice) {
            return choice.getCases().stream().filter(each -> each.getQName().equals(name)).findAny().orElseThrow();
        }
        return Objects.requireNonNull(((DataNodeContainer) parent).dataChildByName(name), "yangtools has found it");
    }
}
