package org.opennfx.datastore.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/**
 * Lets through only what configuration and NETCONF messages may have: no document type (RFC 6241 3.2), so no entity is ever
 * expanded, and no nesting that would exhaust the stack of those who read it.
 */
final class GuardedXml extends StreamReaderDelegate {
    private static final int DEEPEST = 256;

    /** The names of the elements that the reader is in, the innermost first; not kept any more below the deepest allowed. */
    private final Deque<String> open = new ArrayDeque<>();

    private boolean toldOfDepth;

    GuardedXml(XMLStreamReader reader) {
        super(reader);
    }

    /**
     * @throws RpcException where elements are nested too deeply for the first time; whoever goes on
     *     reading only wants to know whether the rest is well-formed
     */
    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        switch (event) {
            case XMLStreamConstants.DTD -> throw refused("a document type declaration is not allowed (RFC 6241 3.2)");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("entity &" + getLocalName() + "; is not declared");
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> open.poll();
            default -> { }
        }
        return event;
    }

    private void enter() {
        if (toldOfDepth) {
            return;
        }
        open.push(getLocalName());
        if (open.size() > DEEPEST) {
            toldOfDepth = true;
            throw RpcError.rpc(ErrorTag.TOO_BIG, "elements are nested more than " + DEEPEST + " deep").asException();
        }
    }

    /** @throws RpcException where there is text, which is well-formed but wrong */
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

    private void requireBlank() {
        if (!isWhiteSpace()) {
            throw unexpected(ErrorTag.BAD_ELEMENT, String.valueOf(open.peek()), "text where an element is expected");
        }
    }

    private static RpcException unexpected(ErrorTag tag, String element, String what) {
        return RpcError.protocol(tag, what).with(new ErrorInfo.BadElement(element)).asException();
    }

    /**
     * The text of an element without children, comments left out.
     *
     * @throws RpcException where there is a child, which is well-formed but wrong
     */
    @Override
    public String getElementText() throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(getText());
                case XMLStreamConstants.START_ELEMENT ->
                    throw unexpected(ErrorTag.UNKNOWN_ELEMENT, getLocalName(), "an element where text is expected");
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
