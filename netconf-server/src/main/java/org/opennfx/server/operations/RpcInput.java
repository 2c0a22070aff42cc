package org.opennfx.server.operations;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** What an rpc of the model is called with (RFC 7950 7.14.2). The paths of errors in it start with the rpc. */
final class RpcInput {
    private RpcInput() {}

    /** @throws RpcException with every error of the input */
    static ContainerNode read(RpcSchema rpc, List<EditNode> given) {
        var result = EditEngine.create(rpc.input(), given);
        var errors = new ArrayList<RpcError>();
        result.errors().forEach(error -> errors.add(below(rpc.name(), error)));
        if (errors.isEmpty()) {
            errors.addAll(missing(rpc, result.root()));
        }
        if (!errors.isEmpty()) {
            throw new RpcException(errors);
        }
        return result.root();
    }

    private static List<RpcError> missing(RpcSchema rpc, ContainerNode input) {
        return rpc.input().children().stream()
                .filter(child -> child instanceof LeafSchema leaf && leaf.mandatory() && leaf.cases().isEmpty())
                .filter(leaf -> input.child(leaf).isEmpty())
                .map(leaf -> RpcError.protocol(ErrorTag.MISSING_ELEMENT, leaf.name().local() + " is missing")
                        .with(new ErrorInfo.BadElement(leaf.name().local()))
                        .at(InstancePath.ROOT.node(rpc.name())))
                .toList();
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
