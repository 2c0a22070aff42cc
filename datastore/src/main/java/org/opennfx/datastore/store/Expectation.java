package org.opennfx.datastore.store;

import org.opennfx.datastore.path.InstancePath;

/**
 * That a part of the configuration has not changed since the client saw it
 * (draft-ietf-netconf-transaction-id, conditional transactions).
 *
 * @param path of the whole datastore, a container, a list entry, a leaf or a value of a leaf-list
 * @param etag the version that the client saw
 */
public record Expectation(InstancePath path, Etag etag) {}
