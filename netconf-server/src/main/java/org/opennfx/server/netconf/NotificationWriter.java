package org.opennfx.server.netconf;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.schema.Schema;

/** Writes notification messages (RFC 5277 4). */
final class NotificationWriter {
    /** Of the envelope, and of create-subscription. */
    static final String NAMESPACE = "urn:ietf:params:xml:ns:netconf:notification:1.0";

    private final Schema schema;

    NotificationWriter(Schema schema) {
        this.schema = schema;
    }

    void write(OutputStream out, Notification notification) throws XMLStreamException {
        var writer = Xml.writer(out);
        writer.writeStartElement("", "notification", NAMESPACE);
        writer.writeDefaultNamespace(NAMESPACE);
        writer.writeStartElement(NAMESPACE, "eventTime");
        writer.writeCharacters(notification.eventTime().toString());
        writer.writeEndElement();
        XmlWriter.compact(schema, writer).node(notification.content());
        writer.writeEndElement();
        writer.writeEndDocument();
        writer.flush();
    }
}
