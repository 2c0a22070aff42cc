package org.opennfx.server.restconf;

import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** What a path names (RFC 8040 3). */
sealed interface Resource {
    /** The root of the API (RFC 8040 3.3). */
    record Api() implements Resource {}

    /**
     * A datastore or a node of one (RFC 8040 3.4 and 3.5), whether it exists or not.
     *
     * @param path empty for the datastore itself
     * @param schema of the node at the end of the path; the root of the schema for the datastore itself
     */
    record Data(Source source, InstancePath path, SchemaNode schema) implements Resource {
        boolean isDatastore() {
            return path.isRoot();
        }

        /** Whether it is all entries of a list or leaf-list. */
        boolean isWholeList() {
            return (schema instanceof ListSchema || schema instanceof LeafListSchema)
                    && path.steps().getLast() instanceof InstancePath.Step.Node;
        }
    }

    /**
     * An action on a node (RFC 8040 3.6).
     *
     * @param at that node
     */
    record Action(InstancePath at, ActionSchema action) implements Resource {}

    /** All rpcs that can be called (RFC 8040 3.3.2). */
    record Operations() implements Resource {}

    /** One rpc (RFC 8040 3.6). */
    record Operation(RpcSchema rpc) implements Resource {}

    /** An event stream (RFC 8040 3.8), whether there is one of this name or not. */
    record Stream(String name, Encoding encoding) implements Resource {}

    /** The events of a subscription (RFC 8650 3.4), whether there is one or not. */
    record Subscription(long id) implements Resource {}

    /** The revision of ietf-yang-library (RFC 8040 3.3.3). */
    record LibraryVersion() implements Resource {}
}
