package org.opennfx.datastore.tree;

/**
 * Metadata on a node: an attribute in XML, a member with an {@code @} in JSON (RFC 7952 5).
 *
 * @param module that defines the annotation
 * @param namespace of the attribute
 * @param value without a name of a module before a colon, other than this one
 */
public record Mark(String module, String namespace, String local, String value) {
    /** The value with another prefix instead of the name of the module. */
    public String value(String prefix) {
        return value.startsWith(module + ":") ? prefix + value.substring(module.length()) : value;
    }
}
