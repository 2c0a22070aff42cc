package org.opennfx.server.commands;

import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.RpcSchema;

/**
 * A command that was understood: the rpc that it calls.
 *
 * @param input what the rpc is called with; whether it is complete and allowed is told by the call
 */
public record Command(RpcSchema rpc, List<EditNode> input) implements Reading {
    public Command {
        input = List.copyOf(input);
    }
}
