package org.opennfx.datastore.host;

import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * One invocation of an action.
 *
 * @param at the node that it is invoked on, which existed when the input was checked
 * @param input checked against the schema, defaults not filled in
 * @param caller whom access control has already let through
 * @param output the schema of what {@link ActionHandler#invoke} returns
 * @param host keeps commits away while the action changes the host
 */
public record ActionCall(InstancePath at, ContainerNode input, Caller caller, ContainerSchema output, HostTurn host) {}
