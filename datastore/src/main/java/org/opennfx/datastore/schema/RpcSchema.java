package org.opennfx.datastore.schema;

import org.opennfx.datastore.path.NodeName;

/** An rpc, with its parameters as data trees of their own. */
public record RpcSchema(NodeName name, String description, ContainerSchema input, ContainerSchema output) {}
