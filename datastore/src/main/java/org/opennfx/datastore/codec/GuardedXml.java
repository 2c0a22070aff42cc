package org.opennfx.datastore.codec;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/**
 * Lets through only what configuration and NETCONF messages may have: no document type (RFC 6241 3.2), so no entity is ever expanded, and
 * no nesting that would exhaust the stack of those who read it.
 */
final class GuardedXml extends StreamReaderDelegate {
    private static final int DEEPEST = 256;

    private int depth;
    private boolean toldOfDepth;

    GuardedXml(XMLStreamReader reader) {
        super(reader);
    }

    /**
     * @throws org.opennfx.datastore.error.RpcException where elements are nested too deeply for the first time; whoever goes on
     *     reading only wants to know whether the rest is well-formed
     */
    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        switch (event) {
            case XMLStreamConstants.DTD -> throw refused("a document type declaration is not allowed (RFC 6241 3.2)");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("entity &" + getLocalName() + "; is not declared");
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> { }
        }
        return event;
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST && !toldOfDepth) {
            toldOfDepth = true;
            throw RpcError.rpc(ErrorTag.TOO_BIG, "elements are nested more than " + DEEPEST + " deep").asException();
        }
    }

    @Override
    public int nextTag() throws XMLStreamException {
        for (var event = next(); ; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return event;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> requireBlank();
                default -> { }
            }
        }
    }

    private void requireBlank() throws XMLStreamException {
        if (!isWhiteSpace()) {
            throw refused("text where an element is expected");
        }
    }

    /** The text of an element without children, comments left out. */
    @Override
    public String getElementText() throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(getText());
                case XMLStreamConstants.START_ELEMENT -> throw refused("an element where text is expected");
                default -> { }
            }
        }
        return text.toString();
    }

    private XMLStreamException refused(String why) {
        return new Refused(why, getLocation());
    }

    /** Its message is the reason alone; that of its parent has the parser's words and the location in it. */
    private static final class Refused extends XMLStreamException {
        private static final long serialVersionUID = 1;

        Refused(String why, Location where) {
            super(why);
            location = where;
        }
    }
}
