package org.opennfx.backends.libvirt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;

/**
 * An element of a document of libvirt.
 *
 * @param name without a prefix
 * @param namespace empty where it has none, as all of libvirt's own
 * @param attributes by their names
 * @param text that of the element alone, without white space around it
 */
record XmlNode(
        String name, String namespace, SequencedMap<String, String> attributes, List<XmlNode> children, String text) {
    XmlNode {
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** @throws XMLStreamException it is not XML, or has a document type */
    static XmlNode parse(String document) throws XMLStreamException {
        try (var in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws XMLStreamException it is not XML, or has a document type */
    static XmlNode read(InputStream in) throws XMLStreamException {
        var reader = Xml.reader(in);
        reader.nextTag();
        return element(reader);
    }

    private static XmlNode element(XMLStreamReader in) throws XMLStreamException {
        var name = in.getLocalName();
        var namespace = Optional.ofNullable(in.getNamespaceURI()).orElse("");
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        var children = new ArrayList<XmlNode>();
        var text = new StringBuilder();
        for (var event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(in));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(in.getText());
                default -> { }
            }
        }
        return new XmlNode(name, namespace, attributes, children, text.toString().strip());
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Whether an attribute has this value. */
    boolean says(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    /** The children of this name. */
    Stream<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name().equals(child));
    }

    /** The first descendant by the names on the way to it. */
    Optional<XmlNode> find(String... way) {
        var found = Optional.of(this);
        for (var step : way) {
            found = found.flatMap(node -> node.all(step).findFirst());
        }
        return found;
    }

    /** An attribute of the first child of a name. */
    Optional<String> attributeOf(String child, String attribute) {
        return find(child).flatMap(node -> node.attribute(attribute));
    }

    XmlNode withChildren(List<XmlNode> others) {
        return new XmlNode(name, namespace, attributes, others, text);
    }

    XmlNode without(String attribute) {
        var others = new LinkedHashMap<>(attributes);
        others.remove(attribute);
        return new XmlNode(name, namespace, others, children, text);
    }

    void write(XmlOutput out) {
        out.element(name, this::content);
    }

    String document() {
        return XmlOutput.document(name, this::content);
    }

    /** Writes what is in the element, attributes first. */
    private void content(XmlOutput element) {
        attributes.forEach(element::attribute);
        children.forEach(child -> child.write(element));
        element.text(text);
    }

    /** The network cards of a domain. */
    List<XmlNode> interfaces() {
        return find("devices").stream().flatMap(devices -> devices.all("interface")).toList();
    }
}
