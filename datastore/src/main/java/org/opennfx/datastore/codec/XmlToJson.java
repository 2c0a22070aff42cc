package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;

/**
 * Writes the content of anydata and anyxml as JSON (RFC 7951 5.5 and 5.6): the way back of {@link JsonToXml}. Nothing
 * is known of the types of what is in it, so that every text is a string, and elements of one name are an array only
 * where there are several.
 */
final class XmlToJson {
    private record Name(String namespace, String local) {}

    private record Element(Name name, String text, List<Element> children) {}

    private final Schema schema;
    private final JsonGenerator out;

    private XmlToJson(Schema schema, JsonGenerator out) {
        this.schema = schema;
        this.out = out;
    }

    /**
     * Writes an XML fragment as one value.
     *
     * @param node what it is in
     * @param opening of the object, if the value is one
     */
    static void write(String xml, NodeName node, Schema schema, JsonGenerator out, JsonWriter.Opening opening)
            throws IOException {
        try {
            var in = Xml.reader(new ByteArrayInputStream(("<x>" + xml + "</x>").getBytes(StandardCharsets.UTF_8)));
            in.next();
            var content = element(in);
            if (content.children().isEmpty() && !content.text().isEmpty()) {
                out.writeString(content.text());
            } else {
                out.writeStartObject();
                opening.write();
                new XmlToJson(schema, out).members(content.children(), node.namespace());
                out.writeEndObject();
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a fragment of XML", e);
        }
    }

    private static Element element(XMLStreamReader in) throws XMLStreamException {
        var name = new Name(Objects.requireNonNullElse(in.getNamespaceURI(), ""), in.getLocalName());
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            switch (in.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(in));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                default -> { }
            }
        }
        return new Element(name, text.toString(), children);
    }

    private void object(Element element) throws IOException {
        out.writeStartObject();
        members(element.children(), element.name().namespace());
        out.writeEndObject();
    }

    private void members(List<Element> children, String namespace) throws IOException {
        var members = new LinkedHashMap<Name, List<Element>>();
        children.forEach(child ->
                members.computeIfAbsent(child.name(), _ -> new ArrayList<>()).add(child));
        for (var member : members.entrySet()) {
            out.writeFieldName(name(member.getKey(), namespace));
            values(member.getValue());
        }
    }

    /** The module in front where it changes; a namespace that no module has cannot be said in JSON. */
    private String name(Name name, String namespace) {
        return name.namespace().equals(namespace)
                ? name.local()
                : schema.moduleByNamespace(name.namespace())
                        .map(ModuleInfo::name)
                        .map(module -> module + ":" + name.local())
                        .orElse(name.local());
    }

    private void values(List<Element> elements) throws IOException {
        if (elements.size() == 1) {
            value(elements.getFirst());
            return;
        }
        out.writeStartArray();
        for (var element : elements) {
            if (element.children().isEmpty()) {
                out.writeString(element.text());
            } else {
                object(element);
            }
        }
        out.writeEndArray();
    }

    private void value(Element element) throws IOException {
        if (!element.children().isEmpty()) {
            object(element);
        } else if (element.text().isEmpty()) {
            out.writeStartArray();
            out.writeNull();
            out.writeEndArray();
        } else {
            out.writeString(element.text());
        }
    }
}
