package org.opennfx.tools;

import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * A file that was read.
 *
 * @param nodes what stands in it; empty if it is broken
 * @param root the data tree that it makes; empty if there are errors
 * @param findings in the order of the file
 */
record Document(List<EditNode> nodes, ContainerNode root, List<Finding> findings) {
    Document {
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
