package org.opennfx.server.operations;

import java.util.List;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What an rpc or action of the model is called with (RFC 7950 7.14.2, 7.15.2). The paths of errors in it go through the
 * node that it is called on, which for an rpc is the root, and the operation.
 */
final class OperationInput {
    private OperationInput() {}

    /** @throws RpcException with every error that the types of values and the structure of the input do not allow */
    static ContainerNode read(ContainerSchema input, InstancePath at, List<EditNode> given) {
        var result = EditEngine.create(input, given);
        if (!result.errors().isEmpty()) {
            var operation = at.node(input.name());
            throw new RpcException(result.errors().stream().map(error -> below(operation, error)).toList());
        }
        return result.root();
    }

    private static RpcError below(InstancePath operation, RpcError error) {
        return error.path().map(path -> error.at(below(operation, path))).orElse(error);
    }

    private static InstancePath below(InstancePath operation, InstancePath path) {
        var all = operation;
        for (var step : path.steps()) {
            all = all.child(step);
        }
        return all;
    }
}
