package org.opennfx.datastore.tree;

/**
 * Metadata on a node: an attribute in XML, a member with an {@code @} in JSON (RFC 7952 5).
 *
 * @param module that defines the annotation; empty for none
 * @param namespace of the attribute
 * @param value without a name of a module before a colon, other than this one
 */
public record Mark(String module, String namespace, String local, String value) {
    private static final String COMMENT = "comment";

    /** Metadata that no module defines, as clients of Junos know it. */
    public static Mark unqualified(String local, String value) {
        return new Mark("", "", local, value);
    }

    /** Text for people, which XML has before the element. */
    public static Mark comment(String text) {
        return unqualified(COMMENT, text);
    }

    public boolean isComment() {
        return isUnqualified() && local.equals(COMMENT);
    }

    public boolean isUnqualified() {
        return module.isEmpty();
    }

    /** The value with another prefix instead of the name of the module. */
    public String value(String prefix) {
        return value.startsWith(module + ":") ? prefix + value.substring(module.length()) : value;
    }
}
