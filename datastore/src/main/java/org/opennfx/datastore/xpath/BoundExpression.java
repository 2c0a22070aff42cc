package org.opennfx.datastore.xpath;

import java.util.Set;

/**
 * An expression bound to the schema node that it is evaluated on.
 *
 * @param reads everything that the result depends on
 */
public record BoundExpression(Expression expression, Set<Read> reads) {
    public BoundExpression {
        reads = Set.copyOf(reads);
    }
}
