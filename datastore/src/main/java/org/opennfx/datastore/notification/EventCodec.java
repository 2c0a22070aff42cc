package org.opennfx.datastore.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.NotificationSchema;
import org.opennfx.datastore.schema.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event as the payload of a record: its time, and its content as XML, which outlives a change of the schema as far as
 * the schema of then and now agree.
 */
record EventCodec(Schema schema) {
    private static final Logger LOG = LoggerFactory.getLogger(EventCodec.class);

    WrittenEvent encode(Notification event) {
        var xml = new XmlText(schema).node(event.content()).getBytes(UTF_8);
        return new WrittenEvent(ByteBuffer.allocate(Times.BYTES + xml.length)
                .put(Times.bytes(event.eventTime()))
                .put(xml)
                .array());
    }

    static Instant time(byte[] payload) {
        return Times.read(ByteBuffer.wrap(payload));
    }

    /** Empty for an event that the schema of now does not know in this form. */
    Optional<Notification> decode(byte[] payload) {
        try {
            var xml = new ByteArrayInputStream(payload, Times.BYTES, payload.length - Times.BYTES);
            return content(Xml.reader(xml), time(payload));
        } catch (XMLStreamException e) {
            LOG.warn("an event of {} in the log cannot be read: {}", time(payload), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Notification> content(XMLStreamReader in, Instant time) throws XMLStreamException {
        in.nextTag();
        var kind = kind(in.getNamespaceURI(), in.getLocalName());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var content = kind.get().content();
        var read = EditEngine.create(content, new XmlReader(schema, XmlReader.Content.DATA).children(in, content));
        return read.errors().isEmpty() ? Optional.of(new Notification(time, read.root())) : Optional.empty();
    }

    private Optional<NotificationSchema> kind(String namespace, String local) {
        return schema.moduleByNamespace(namespace)
                .flatMap(module -> schema.notification(new NodeName(module.name(), namespace, local)));
    }
}
