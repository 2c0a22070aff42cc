package org.opennfx.server.junos;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.schema.Schema;

/** Shows operations of NETCONF that a client sends without a namespace, as Junos takes them, in that of NETCONF. */
final class OperationNames extends StreamReaderDelegate {
    private final Set<String> operations;
    private int depth;
    private boolean nameless;

    /** @param message at the start tag of its root */
    OperationNames(XMLStreamReader message, Schema schema) {
        super(message);
        this.operations = schema.rpcs().stream()
                .filter(rpc -> rpc.name().namespace().equals(XmlNames.NETCONF))
                .map(rpc -> rpc.name().local())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int next() throws XMLStreamException {
        return moved(super.next());
    }

    @Override
    public int nextTag() throws XMLStreamException {
        return moved(super.nextTag());
    }

    @Override
    public String getElementText() throws XMLStreamException {
        var text = super.getElementText();
        moved(XMLStreamConstants.END_ELEMENT);
        return text;
    }

    private int moved(int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (depth == 1) {
                nameless = given().isEmpty() && operations.contains(getLocalName());
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    private String given() {
        return Objects.requireNonNullElse(super.getNamespaceURI(), "");
    }

    @Override
    public @Nullable String getNamespaceURI() {
        return nameless && given().isEmpty() ? XmlNames.NETCONF : super.getNamespaceURI();
    }
}
