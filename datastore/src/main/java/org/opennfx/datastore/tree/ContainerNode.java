package org.opennfx.datastore.tree;

import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ContainerSchema;

/** A container, or the root of a data tree, or the input or output of an rpc. */
public record ContainerNode(ContainerSchema schema, Children children) implements InnerNode {
    public static ContainerNode empty(ContainerSchema schema) {
        return new ContainerNode(schema, Children.none());
    }

    @Override
    public ContainerNode with(Children others) {
        return others == children ? this : new ContainerNode(schema, others);
    }

    @Override
    public ContainerNode with(DataNode child) {
        return with(children.with(child));
    }

    /**
     * This tree without the node at a path, and without containers that have no presence and nothing else in them; the
     * same tree if there is no such node.
     *
     * @param path of anything but the root of the tree; a last step without key is a list or leaf-list as a whole
     */
    public ContainerNode without(InstancePath path) {
        return (ContainerNode) Removal.from(this, path.steps());
    }
}
