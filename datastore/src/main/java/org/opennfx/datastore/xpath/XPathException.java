package org.opennfx.datastore.xpath;

/** A text is not an XPath expression; the message says what is wrong and where. */
public final class XPathException extends Exception {
    private static final long serialVersionUID = 1;

    XPathException(String message) {
        super(message);
    }
}
