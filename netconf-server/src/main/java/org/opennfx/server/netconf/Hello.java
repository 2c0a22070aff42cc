package org.opennfx.server.netconf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Xml;

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

    /**
     * Reads a client's capabilities; other elements, which RFC 6241 does not know, are passed over.
     *
     * @param lax whether it may have no namespace
     */
    static Set<String> read(XMLStreamReader reader, boolean lax) throws XMLStreamException, Refused {
        var namespace = lax && MessageXml.namespace(reader).isEmpty() ? "" : MessageXml.BASE;
        if (!is("hello", namespace, reader)) {
            throw new Refused("the first message is " + reader.getLocalName() + " of namespace \"" + MessageXml.namespace(reader)
                    + "\" and not hello of \"" + MessageXml.BASE + "\"");
        }
        var capabilities = new HashSet<String>();
        while (MessageXml.nextChild(reader)) {
            if (is("session-id", namespace, reader)) {
                throw new Refused("session-id in the client's hello");
            } else if (is("capabilities", namespace, reader)) {
                readCapabilities(reader, namespace, capabilities);
            } else {
                Xml.skip(reader);
            }
        }
        MessageXml.readToEnd(reader);
        return capabilities;
    }

    private static boolean is(String local, String namespace, XMLStreamReader reader) {
        return reader.getLocalName().equals(local) && MessageXml.namespace(reader).equals(namespace);
    }

    private static void readCapabilities(XMLStreamReader reader, String namespace, Set<String> into) throws XMLStreamException {
        while (MessageXml.nextChild(reader)) {
            if (is("capability", namespace, reader)) {
                into.add(reader.getElementText().strip());
            } else {
                Xml.skip(reader);
            }
        }
    }
}
