package org.opennfx.datastore.schema;

/**
 * A when statement that a data node depends on (RFC 7950 7.21.5).
 *
 * @param onParent whether the context node is the data node's parent, as it is for the when of a choice, case, augment
 *     or uses around it; otherwise it is the data node itself
 */
public record When(String text, DeclaredPrefixes prefixes, boolean onParent) {}
