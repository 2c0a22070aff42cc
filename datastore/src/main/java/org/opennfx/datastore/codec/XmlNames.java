package org.opennfx.datastore.codec;

/** XML namespaces that the encodings of edits and data use. */
public final class XmlNames {
    /** RFC 6241: elements of the protocol, and the operation attribute. */
    public static final String NETCONF = "urn:ietf:params:xml:ns:netconf:base:1.0";

    /** RFC 7950: the attributes insert, key and value, and elements of error-info. */
    public static final String YANG = "urn:ietf:params:xml:ns:yang:1";

    /** RFC 6243 6: the attribute default. */
    public static final String WITH_DEFAULTS = "urn:ietf:params:xml:ns:netconf:default:1.0";

    /** Of the attributes that name versions (draft-ietf-netconf-transaction-id). */
    public static final String TXID = "urn:ietf:params:xml:ns:netconf:txid:1.0";

    /** Of the attributes that say of a node what the marks of the configuration do. */
    public static final String MARKS = "urn:opennfx:nfx-cli";

    private XmlNames() {}
}
