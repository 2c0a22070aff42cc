package org.opennfx.datastore.codec;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.type.InvalidValue;

/** The content of anydata and anyxml, kept as text that declares the namespaces that it uses. */
public final class XmlFragment {
    /** @param hasText whether there is more than white space beside its elements */
    private record Content(String text, boolean hasText) {}

    private XmlFragment() {}

    /**
     * Reads what is in an element.
     *
     * @param in at the START_ELEMENT of the node; afterwards at its END_ELEMENT
     */
    public static String read(XMLStreamReader in) throws XMLStreamException {
        return content(in).text();
    }

    /**
     * Reads what is in an anydata, which is nodes (RFC 7950 7.10); otherwise as {@link #read}.
     *
     * @return empty where there is text beside them
     */
    static Optional<String> readElements(XMLStreamReader in) throws XMLStreamException {
        return Optional.of(content(in)).filter(it -> !it.hasText()).map(it -> it.text().isBlank() ? "" : it.text());
    }

    private static Content content(XMLStreamReader in) throws XMLStreamException {
        var text = new StringWriter();
        var out = Xml.writer(text);
        // a writer allows one root element with text in it, a fragment has any number of both
        out.writeStartElement("fragment");
        out.writeCharacters("");
        out.flush();
        var start = text.getBuffer().length();
        var hasText = copy(in, out);
        out.flush();
        return new Content(text.getBuffer().substring(start), hasText);
    }

    /**
     * Reads a fragment that stands in a text.
     *
     * @throws InvalidValue if it is not one
     */
    static String of(String text) throws InvalidValue {
        try {
            var in = Xml.reader(new ByteArrayInputStream(("<x>" + text + "</x>").getBytes(StandardCharsets.UTF_8)));
            in.next();
            var fragment = read(in);
            if (in.next() != XMLStreamConstants.END_DOCUMENT) {
                throw new InvalidValue("\"" + text + "\" is more than a fragment of XML");
            }
            return fragment;
        } catch (XMLStreamException e) {
            throw new InvalidValue("\"" + text + "\" is not a fragment of XML");
        }
    }

    /** Whether there was text beside the elements. */
    private static boolean copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        var hasText = false;
        // what is declared within the fragment, by prefix, at each element that is open
        var scopes = new ArrayDeque<Map<String, String>>();
        scopes.push(Map.of());
        while (!scopes.isEmpty()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> scopes.push(start(in, out, scopes.element()));
                case XMLStreamConstants.END_ELEMENT -> {
                    scopes.pop();
                    if (!scopes.isEmpty()) {
                        out.writeEndElement();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    var text = in.getText();
                    hasText |= scopes.size() == 1 && !text.isBlank();
                    out.writeCharacters(text);
                }
                default -> { }
            }
        }
        return hasText;
    }

    /** Declares what the element and its attributes use and no element above it in the fragment declares: right wherever it goes. */
    private static Map<String, String> start(XMLStreamReader in, XMLStreamWriter out, Map<String, String> scope)
            throws XMLStreamException {
        var namespace = Objects.requireNonNullElse(in.getNamespaceURI(), "");
        out.writeStartElement("", in.getLocalName(), namespace);
        var declared = used(in);
        for (var each : declared.entrySet()) {
            if (!each.getValue().equals(scope.get(each.getKey()))) {
                out.writeNamespace(each.getKey(), each.getValue());
            }
        }
        attributes(in, out);
        var inside = new HashMap<>(scope);
        inside.putAll(declared);
        return inside;
    }

    /** The namespaces of the element and its attributes, and those that it declares itself, by prefix; its own has none. */
    private static Map<String, String> used(XMLStreamReader in) {
        Map<String, String> declared = new TreeMap<>();
        declared.put("", Objects.requireNonNullElse(in.getNamespaceURI(), ""));
        for (var i = 0; i < in.getNamespaceCount(); i++) {
            var prefix = in.getNamespacePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                declared.put(prefix, in.getNamespaceURI(i));
            }
        }
        for (var i = 0; i < in.getAttributeCount(); i++) {
            var prefix = Objects.requireNonNullElse(in.getAttributePrefix(i), "");
            if (!prefix.isEmpty()) {
                declared.put(prefix, in.getAttributeNamespace(i));
            }
        }
        return declared;
    }

    private static void attributes(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        for (var i = 0; i < in.getAttributeCount(); i++) {
            var prefix = Objects.requireNonNullElse(in.getAttributePrefix(i), "");
            if (prefix.isEmpty()) {
                out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
            } else {
                out.writeAttribute(
                        prefix, in.getAttributeNamespace(i), in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
    }
}
