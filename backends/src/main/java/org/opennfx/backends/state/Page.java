package org.opennfx.backends.state;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The answer to one operational command. */
@FunctionalInterface
interface Page {
    /** @param input of the rpc */
    void write(HostReport report, ContainerNode input, TreeBuilder output);
}
