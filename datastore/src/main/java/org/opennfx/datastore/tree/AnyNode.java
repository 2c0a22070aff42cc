package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.AnySchema;

/**
 * An anydata or anyxml node.
 *
 * @param xml its content as an XML fragment that declares every namespace that it uses
 */
public record AnyNode(AnySchema schema, String xml) implements DataNode {}
