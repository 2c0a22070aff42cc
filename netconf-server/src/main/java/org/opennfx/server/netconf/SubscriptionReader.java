package org.opennfx.server.netconf;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.type.DateAndTime;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.CreateSubscription;
import org.opennfx.server.notifications.EventFilter;
import org.opennfx.server.notifications.NotificationMessage;

/** Reads create-subscription (RFC 5277 2.1.1), whose filter has attributes that no YANG describes. */
final class SubscriptionReader {
    private final Schema schema;
    private final XPathModel model;

    SubscriptionReader(Schema schema, XPathModel model) {
        this.schema = schema;
        this.model = model;
    }

    /** Reads from the start tag to the end tag of the operation. */
    CreateSubscription read(XMLStreamReader reader) throws XMLStreamException {
        var stream = EventStream.NETCONF.name();
        var filter = EventFilter.ALL;
        Optional<Instant> startTime = Optional.empty();
        Optional<Instant> stopTime = Optional.empty();
        var given = new HashSet<String>();
        while (MessageXml.nextChild(reader)) {
            var name = requireParameter(reader);
            if (!given.add(name)) {
                throw BadParameter.repeated(name);
            }
            switch (name) {
                case "stream" -> stream = reader.getElementText().strip();
                case "filter" -> filter = new FilterReader(reader, schema).events(model);
                case "startTime" -> startTime = Optional.of(time(reader, name));
                case "stopTime" -> stopTime = Optional.of(time(reader, name));
                default -> throw MessageXml.unexpected(reader, NotificationMessage.NAMESPACE).asException();
            }
        }
        return new CreateSubscription(stream, filter, startTime, stopTime, Optional.empty(), CreateSubscription.Names.NETCONF);
    }

    private static String requireParameter(XMLStreamReader reader) {
        // ncclient puts the filter into the namespace of the operations of RFC 6241, which have one of the same form
        var ofAnotherOperation = MessageXml.namespace(reader).equals(MessageXml.BASE) && reader.getLocalName().equals("filter");
        if (!MessageXml.namespace(reader).equals(NotificationMessage.NAMESPACE) && !ofAnotherOperation) {
            throw MessageXml.unexpected(reader, NotificationMessage.NAMESPACE).asException();
        }
        return reader.getLocalName();
    }

    private static Instant time(XMLStreamReader reader, String name) throws XMLStreamException {
        var text = reader.getElementText().strip();
        return DateAndTime.parse(text).orElseThrow(() -> BadParameter.of(
                ErrorTag.BAD_ELEMENT, name, "\"" + text + "\" is not a date and time with its offset from UTC"));
    }
}
