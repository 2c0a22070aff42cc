package org.opennfx.datastore.xpath;

import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;

/** A node test (XPath 1.0 2.3). */
public sealed interface NodeTest {
    /** Whether instances of a schema node pass. */
    boolean passes(SchemaNode schema);

    record Named(String module, String local) implements NodeTest {
        @Override
        public boolean passes(SchemaNode schema) {
            return schema.name().local().equals(local) && schema.name().module().equals(module);
        }
    }

    /** {@code *}: everything but the root. */
    record Any() implements NodeTest {
        @Override
        public boolean passes(SchemaNode schema) {
            return schema.parent().isPresent();
        }
    }

    record AnyOf(String module) implements NodeTest {
        @Override
        public boolean passes(SchemaNode schema) {
            return schema.name().module().equals(module);
        }
    }

    /** {@code node()}. */
    record Everything() implements NodeTest {
        @Override
        public boolean passes(SchemaNode schema) {
            return true;
        }
    }

    /** {@code text()}; a value stands for the text node inside it. */
    record TextOf() implements NodeTest {
        @Override
        public boolean passes(SchemaNode schema) {
            return schema instanceof ValueSchema;
        }
    }

    /** {@code comment()} and {@code processing-instruction()}, which data has not. */
    record Nothing() implements NodeTest {
        @Override
        public boolean passes(SchemaNode schema) {
            return false;
        }
    }
}
