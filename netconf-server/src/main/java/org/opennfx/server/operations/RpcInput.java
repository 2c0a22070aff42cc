package org.opennfx.server.operations;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** What an rpc of the model is called with (RFC 7950 7.14.2). The paths of errors in it start with the rpc. */
final class RpcInput {
    private RpcInput() {}

    /** @throws RpcException with every error that the types of values and the structure of the input do not allow */
    static ContainerNode read(RpcSchema rpc, List<EditNode> given) {
        var result = EditEngine.create(rpc.input(), given);
        var errors = new ArrayList<RpcError>();
        result.errors().forEach(error -> errors.add(below(rpc.name(), error)));
        if (!errors.isEmpty()) {
            throw new RpcException(errors);
        }
        return result.root();
    }

    private static RpcError below(NodeName rpc, RpcError error) {
        return error.path().map(path -> error.at(below(rpc, path))).orElse(error);
    }

    private static InstancePath below(NodeName rpc, InstancePath path) {
        var all = InstancePath.ROOT.node(rpc);
        for (var step : path.steps()) {
            all = all.child(step);
        }
        return all;
    }
}
