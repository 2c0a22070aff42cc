package org.opennfx.datastore.codec;

/**
 * Metadata on a node: an attribute in XML, a member with an {@code @} in JSON (RFC 7952 5).
 *
 * @param module that defines the annotation; also the prefix in XML
 * @param namespace of the attribute
 * @param value without a prefix that has to be declared, other than this one
 */
public record Mark(String module, String namespace, String local, String value) {}
