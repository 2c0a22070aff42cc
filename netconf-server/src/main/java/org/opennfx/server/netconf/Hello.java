package org.opennfx.server.netconf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The first message of each side (RFC 6241 8.1). */
final class Hello {
    private Hello() {}

    /** The client's hello is not one; the session has to end. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    static void write(XMLStreamWriter writer, List<String> capabilities, long sessionId) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement("", "hello", MessageXml.BASE);
        writer.writeDefaultNamespace(MessageXml.BASE);
        writer.writeStartElement(MessageXml.BASE, "capabilities");
        for (var capability : capabilities) {
            leaf(writer, "capability", capability);
        }
        writer.writeEndElement();
        leaf(writer, "session-id", Long.toString(sessionId));
        writer.writeEndElement();
        writer.writeEndDocument();
        writer.flush();
    }

    private static void leaf(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(MessageXml.BASE, name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    /** The framing that both sides can after their hellos: chunks where the client has base:1.1 as well. */
    static Framing framing(Set<String> capabilities) throws Refused {
        if (capabilities.contains(Capability.BASE_11)) {
            return Framing.CHUNKED;
        }
        if (capabilities.contains(Capability.BASE_10)) {
            return Framing.END_OF_MESSAGE;
        }
        throw new Refused("no base capability in common");
    }

    /** Reads a client's capabilities; other elements, which RFC 6241 does not know, are passed over. */
    static Set<String> read(XMLStreamReader reader) throws XMLStreamException, Refused {
        if (!MessageXml.isBase(reader, "hello")) {
            throw new Refused("the first message is " + reader.getLocalName() + " of namespace \"" + MessageXml.namespace(reader)
                    + "\" and not hello of \"" + MessageXml.BASE + "\"");
        }
        var capabilities = new HashSet<String>();
        while (MessageXml.nextChild(reader)) {
            if (MessageXml.isBase(reader, "session-id")) {
                throw new Refused("session-id in the client's hello");
            } else if (MessageXml.isBase(reader, "capabilities")) {
                readCapabilities(reader, capabilities);
            } else {
                MessageXml.skip(reader);
            }
        }
        MessageXml.readToEnd(reader);
        return capabilities;
    }

    private static void readCapabilities(XMLStreamReader reader, Set<String> into) throws XMLStreamException {
        while (MessageXml.nextChild(reader)) {
            if (MessageXml.isBase(reader, "capability")) {
                into.add(reader.getElementText().strip());
            } else {
                MessageXml.skip(reader);
            }
        }
    }
}
