package org.opennfx.server.notifications;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * What a subscriber asks for (RFC 8639, grouping subscription-policy-dynamic).
 *
 * @param replayStart where events of the past are asked for
 */
record Policy(String stream, FilterSpec filter, Optional<Instant> stopTime, Optional<Instant> replayStart) {
    static Policy of(InnerNode input) {
        return new Policy(
                input.leaf("stream").orElseThrow(() -> missing("stream")),
                FilterNodes.STREAM.read(input),
                Times.leaf(input, "stop-time"),
                Times.leaf(input, "replay-start-time"));
    }

    /** These terms with others in the place of those that can be modified. */
    Policy modified(InnerNode input) {
        return new Policy(stream, FilterNodes.STREAM.read(input), Times.leaf(input, "stop-time"), replayStart);
    }

    private static RuntimeException missing(String leaf) {
        return RpcError.protocol(ErrorTag.MISSING_ELEMENT, leaf + " is missing")
                .with(new ErrorInfo.BadElement(leaf))
                .asException();
    }

    /** Writes it where the schema has these nodes. */
    void write(TreeBuilder content, InnerSchema schema) {
        content.leaf("stream", stream).leaf("stop-time", stopTime);
        FilterNodes.STREAM.write(filter, content, schema);
        if (schema.child("replay-start-time").isPresent()) {
            content.leaf("replay-start-time", replayStart);
        }
    }
}
