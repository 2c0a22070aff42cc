package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.AnySchema;

/** An anydata or anyxml node. */
public record AnyNode(AnySchema schema, AnyContent content) implements DataNode {}
