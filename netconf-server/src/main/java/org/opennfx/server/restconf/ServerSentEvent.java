package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.notification.EventId;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.server.notifications.NotificationMessage;

/** The form in which notifications go to a reader of an event stream (HTML standard 9.2.5, RFC 8040 6.4). */
final class ServerSentEvent {
    static final String MEDIA_TYPE = "text/event-stream";

    /** What a reader passes over. */
    private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

    private ServerSentEvent() {}

    static byte[] comment() {
        return COMMENT.clone();
    }

    /** @param id by which the reader can go on behind it */
    static byte[] of(NotificationMessage message, Encoding encoding, Notification notification, Optional<EventId> id)
            throws IOException {
        var first = id.map(known -> "id: " + known + "\n").orElse("");
        // each line of the text is a line of data; the reader puts them together again
        var data = text(message, encoding, notification).lines()
                .map(line -> "data: " + line + "\n")
                .collect(Collectors.joining());
        return (first + data + "\n").getBytes(UTF_8);
    }

    private static String text(NotificationMessage message, Encoding encoding, Notification notification) throws IOException {
        var text = new ByteArrayOutputStream();
        switch (encoding) {
            case JSON -> message.json(text, notification);
            case XML -> {
                try {
                    message.xml(text, notification);
                } catch (XMLStreamException e) {
                    throw new IOException(e);
                }
            }
        }
        return text.toString(UTF_8);
    }
}
