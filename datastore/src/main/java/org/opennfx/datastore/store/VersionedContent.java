package org.opennfx.datastore.store;

import org.opennfx.datastore.tree.ContainerNode;

/** What a datastore says, and the versions of just that. */
public record VersionedContent(ContainerNode content, NodeVersions versions) {}
