package org.opennfx.server.junos;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** Elements that give one value each, or none. */
record Parameters(Map<String, String> values) {
    /**
     * Reads the children of an element, from its start tag to its end tag.
     *
     * @throws RpcException where one is none of these
     */
    static Parameters read(XMLStreamReader reader, Set<String> allowed) throws XMLStreamException {
        var values = new HashMap<String, String>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var name = reader.getLocalName();
            if (!allowed.contains(name)) {
                throw bad(ErrorTag.UNKNOWN_ELEMENT, name, "syntax error: " + name + " is not implemented on this device");
            }
            values.put(name, reader.getElementText().strip());
        }
        return new Parameters(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws RpcException where it is no number in the range */
    Optional<Integer> number(String name, int least, int largest) {
        return text(name).map(text -> number(name, text, least, largest));
    }

    static int number(String name, String text, int least, int largest) {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= largest) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw bad(ErrorTag.INVALID_VALUE, name, "\"" + text + "\" is not a number from " + least + " to " + largest);
    }

    /** Refuses an attribute that means nothing there, or is misspelt. Those in namespaces are not of the operation. */
    static void requireNoAttributesBut(XMLStreamReader reader, Set<String> allowed) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i);
            if (Objects.requireNonNullElse(reader.getAttributeNamespace(i), "").isEmpty() && !allowed.contains(name)) {
                var element = reader.getLocalName();
                throw RpcError.protocol(ErrorTag.UNKNOWN_ATTRIBUTE, "attribute " + name + " means nothing on " + element)
                        .with(new ErrorInfo.BadAttribute(name))
                        .with(new ErrorInfo.BadElement(element))
                        .asException();
            }
        }
    }

    static RpcException bad(ErrorTag tag, String element, String message) {
        return RpcError.protocol(tag, message).with(new ErrorInfo.BadElement(element)).asException();
    }
}
