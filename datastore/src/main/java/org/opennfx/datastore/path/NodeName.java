package org.opennfx.datastore.path;

/**
 * The name of a schema node.
 *
 * @param module the name of the YANG module that defines it, which is the prefix in JSON and in paths
 * @param namespace that module's XML namespace
 * @param local the identifier
 */
public record NodeName(String module, String namespace, String local) {
    /** {@code module:local}, the form of RFC 7951 4. */
    @Override
    public String toString() {
        return module + ":" + local;
    }
}
