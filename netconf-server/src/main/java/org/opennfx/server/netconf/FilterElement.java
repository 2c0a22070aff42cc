package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.store.Etag;

/**
 * An element of a subtree filter as it was written.
 *
 * @param namespace empty for any (RFC 6241 6.2.1)
 * @param text without the blanks around it
 * @param prefixes the namespaces of the prefixes in the text, and of the empty one
 * @param etag the version that the client has of what it selects (draft-ietf-netconf-transaction-id)
 * @param hasAttributes whether it has others: no data of ours has attributes, so that such an element selects nothing
 *     (RFC 6241 6.2.2)
 */
record FilterElement(
        String namespace,
        String local,
        String text,
        List<FilterElement> children,
        Map<String, String> prefixes,
        Optional<Etag> etag,
        boolean hasAttributes) {
    FilterElement {
        children = List.copyOf(children);
        prefixes = Map.copyOf(prefixes);
    }

    /** RFC 6241 6.2.5. */
    boolean isContentMatch() {
        return children.isEmpty() && !text.isEmpty();
    }

    /** Reads the children of the element at whose start tag the reader is, up to its end tag. */
    static List<FilterElement> readChildren(XMLStreamReader reader) throws XMLStreamException {
        var children = new ArrayList<FilterElement>();
        while (MessageXml.nextChild(reader)) {
            children.add(read(reader));
        }
        return children;
    }

    private static FilterElement read(XMLStreamReader reader) throws XMLStreamException {
        // where a client gives no namespace, that of the message is inherited, in which there is no data
        var given = MessageXml.namespace(reader);
        var namespace = given.equals(MessageXml.BASE) ? "" : given;
        var local = reader.getLocalName();
        var etag = Txid.etag(reader);
        var attributes = reader.getAttributeCount() > (etag.isPresent() ? 1 : 0);
        var text = new StringBuilder();
        var children = new ArrayList<FilterElement>();
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(read(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> { }
            }
        }
        var value = text.toString().strip();
        var prefixes = value.isEmpty() ? Map.<String, String>of() : MessageXml.namespaces(reader, value);
        return new FilterElement(namespace, local, value, children, prefixes, etag, attributes);
    }
}
