package org.opennfx.datastore.xpath;

import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * A schema node that the result of an expression depends on: on whether instances exist, and what values they have.
 *
 * @param node what is read
 * @param apex the highest node between the context node and what is read. A change matters to context nodes below the
 *     same instance of it only.
 * @param narrowing what else a context node must have in common with the change
 */
public record Read(SchemaNode node, SchemaNode apex, Optional<Narrowing> narrowing) {}
