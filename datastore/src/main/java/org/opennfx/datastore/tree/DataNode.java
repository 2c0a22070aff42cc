package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.SchemaNode;

/**
 * A node of a data tree. A list and a leaf-list are nodes of their own, with their entries in them, as they are for
 * error-path and in JSON. Only what was given is in the tree: no defaults, no containers without content that have no
 * presence. Immutable; equal when kind, schema node and content are equal, order of entries included.
 */
public sealed interface DataNode permits InnerNode, ListNode, LeafNode, LeafListNode, AnyNode {
    SchemaNode schema();
}
