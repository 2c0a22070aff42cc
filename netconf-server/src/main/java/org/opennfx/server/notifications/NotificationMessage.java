package org.opennfx.server.notifications;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.schema.Schema;

/** Writes notification messages: the time of an event, and the event. */
public record NotificationMessage(Schema schema) {
    /** Of the envelope, and of create-subscription. */
    public static final String NAMESPACE = NotificationNames.NOTIFICATIONS_NAMESPACE;

    /** RFC 5277 4. */
    public void xml(OutputStream out, Notification notification) throws XMLStreamException {
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

    /** RFC 8040 6.4. */
    public void json(OutputStream out, Notification notification) throws IOException {
        try (var json = Json.compact(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("ietf-restconf:notification");
            json.writeStringField("eventTime", notification.eventTime().toString());
            new JsonWriter(schema, json).member(notification.content());
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
