package org.opennfx.server.junos;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.server.netconf.Dialect;

/**
 * An answer in the way of Junos.
 *
 * @param content what is in rpc-reply
 */
record JunosReply(boolean isError, Part content) implements Dialect.Answer {
    static final JunosReply OK = new JunosReply(false, JunosReply::ok);

    /** Elements of a reply. */
    @FunctionalInterface
    interface Part {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    static JunosReply of(Part content) {
        return new JunosReply(false, content);
    }

    static JunosReply failed(Part errors) {
        return new JunosReply(true, errors);
    }

    static void ok(XMLStreamWriter out) throws XMLStreamException {
        out.writeEmptyElement("", "ok", XmlNames.NETCONF);
    }

    /** An element of a reply that has no namespace of its own. */
    static void element(XMLStreamWriter out, String name, Part content) throws XMLStreamException {
        out.writeStartElement("", name, XmlNames.NETCONF);
        content.write(out);
        out.writeEndElement();
    }

    @Override
    public void write(XMLStreamWriter reply) throws XMLStreamException {
        reply.writeNamespace("junos", JunosNames.JUNOS);
        content.write(reply);
    }
}
