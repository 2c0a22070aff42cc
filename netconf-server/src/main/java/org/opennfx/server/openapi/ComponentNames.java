package org.opennfx.server.openapi;

import java.util.HashMap;
import java.util.Map;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * What schema nodes are called among the components of a document: the names along their path with dots between them. A dot in
 * an identifier is doubled, and no identifier begins with a hyphen, so that no two names are the same.
 */
final class ComponentNames {
    private final SchemaNode root;
    /** Of what operations take and give, whose roots have the name of the operation. */
    private final Map<SchemaNode, String> parameters = new HashMap<>();

    ComponentNames(Schema schema) {
        root = schema.root();
        for (var rpc : schema.rpcs()) {
            add(segment("", rpc.name()), rpc.input(), rpc.output());
        }
        addActions(schema.root());
    }

    private void addActions(InnerSchema node) {
        for (var action : node.actions()) {
            add(of(action), action.input(), action.output());
        }
        for (var child : node.children()) {
            if (child instanceof InnerSchema inner) {
                addActions(inner);
            }
        }
    }

    private void add(String operation, SchemaNode input, SchemaNode output) {
        parameters.put(input, operation + ".-input");
        parameters.put(output, operation + ".-output");
    }

    String of(SchemaNode node) {
        if (node == root) {
            return "-data";
        }
        var parameter = parameters.get(node);
        return parameter == null ? below(node.parent().orElseThrow(), node.name()) : parameter;
    }

    String of(ActionSchema action) {
        return below(action.parent(), action.name());
    }

    private String below(InnerSchema parent, NodeName name) {
        var segment = segment(parent.name().module(), name);
        return parent == root ? segment : of(parent) + "." + segment;
    }

    private static String segment(String parentModule, NodeName name) {
        var local = name.local().replace(".", "..");
        return parentModule.equals(name.module()) ? local : name.module().replace(".", "..") + "." + local;
    }
}
