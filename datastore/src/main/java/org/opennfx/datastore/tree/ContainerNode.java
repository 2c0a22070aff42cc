package org.opennfx.datastore.tree;

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
}
