package org.opennfx.yang;

import java.util.Set;
import java.util.TreeSet;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;

/** Finds nodes without a description: the command line would have no help for them. */
final class Undescribed {
    private final Set<String> found = new TreeSet<>();

    private Undescribed() {}

    static Set<String> in(Module module) {
        var search = new Undescribed();
        module.getChildNodes().forEach(node -> search.visit("", node));
        for (var rpc : module.getRpcs()) {
            var path = search.check("", rpc);
            search.children(path + "/input", rpc.getInput());
            search.children(path + "/output", rpc.getOutput());
        }
        return search.found;
    }

    private void visit(String parent, SchemaNode node) {
        var path = check(parent, node);
        switch (node) {
            case ChoiceSchemaNode choice -> choice.getCases().forEach(branch -> children(path, branch));
            case DataNodeContainer container -> children(path, container);
            default -> {
                // A leaf has nothing below it.
            }
        }
    }

    private void children(String path, DataNodeContainer container) {
        container.getChildNodes().forEach(child -> visit(path, child));
    }

    private String check(String parent, SchemaNode node) {
        var path = parent + "/" + node.getQName().getLocalName();
        if (node.getDescription().filter(text -> !text.isBlank()).isEmpty()) {
            found.add(path);
        }
        return path;
    }
}
