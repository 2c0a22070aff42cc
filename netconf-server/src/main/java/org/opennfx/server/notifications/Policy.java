package org.opennfx.server.notifications;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * What a subscriber asks for (RFC 8639, grouping subscription-policy-dynamic).
 *
 * @param replayStart where events of the past are asked for
 */
record Policy(String stream, FilterSpec filter, Optional<Instant> stopTime, Optional<Instant> replayStart) {
    /** Which filter is meant. */
    sealed interface FilterSpec {
        record None() implements FilterSpec {}

        /** One that the configuration has by this name. */
        record Named(String name) implements FilterSpec {}

        record Subtree(String fragment) implements FilterSpec {}

        record XPath(String expression) implements FilterSpec {}

        /** That of an rpc's input, or of an entry of the configured filters, which have one at most. */
        static FilterSpec of(InnerNode node) {
            var subtree = node.schema().child("stream-subtree-filter").flatMap(node::child);
            if (subtree.isPresent()) {
                return new Subtree(((AnyNode) subtree.get()).xml());
            }
            return node.leaf("stream-xpath-filter").<FilterSpec>map(XPath::new).orElseGet(None::new);
        }
    }

    static Policy of(InnerNode input) {
        return new Policy(
                input.leaf("stream").orElseThrow(() -> missing("stream")),
                filter(input),
                time(input, "stop-time"),
                time(input, "replay-start-time"));
    }

    /** These terms with others in the place of those that can be modified. */
    Policy modified(InnerNode input) {
        return new Policy(stream, filter(input), time(input, "stop-time"), replayStart);
    }

    private static FilterSpec filter(InnerNode input) {
        return input.leaf("stream-filter-name").<FilterSpec>map(FilterSpec.Named::new).orElseGet(() -> FilterSpec.of(input));
    }

    private static Optional<Instant> time(InnerNode input, String leaf) {
        return input.schema().child(leaf).flatMap(_ -> input.leaf(leaf)).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw RpcError.protocol(ErrorTag.INVALID_VALUE, "\"" + text + "\" is not a time")
                        .with(new ErrorInfo.BadElement(leaf))
                        .asException();
            }
        });
    }

    private static RuntimeException missing(String leaf) {
        return RpcError.protocol(ErrorTag.MISSING_ELEMENT, leaf + " is missing")
                .with(new ErrorInfo.BadElement(leaf))
                .asException();
    }

    /** Writes it where the schema has these nodes. */
    void write(TreeBuilder content, InnerSchema schema) {
        content.leaf("stream", stream).leaf("stop-time", stopTime);
        switch (filter) {
            case FilterSpec.None _ -> { }
            case FilterSpec.Named(var name) -> content.leaf("stream-filter-name", name);
            case FilterSpec.Subtree(var fragment) -> content.node(new AnyNode(
                    (AnySchema) schema.child("stream-subtree-filter").orElseThrow(), fragment));
            case FilterSpec.XPath(var expression) -> content.leaf("stream-xpath-filter", expression);
        }
        if (schema.child("replay-start-time").isPresent()) {
            content.leaf("replay-start-time", replayStart);
        }
    }
}
