package org.opennfx.datastore.journal;

import org.opennfx.datastore.tree.ContainerNode;

/**
 * A configuration that running once was, or is.
 *
 * @param content the whole datastore, from the root of the schema
 */
public record Revision(Commit commit, ContainerNode content) {}
