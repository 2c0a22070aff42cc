package org.opennfx.backends.libvirt;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Xml;

/** Writes a document of libvirt. */
final class XmlOutput {
    private final XMLStreamWriter out;

    private XmlOutput(XMLStreamWriter out) {
        this.out = out;
    }

    /** The text of an element with what {@code content} writes into it. */
    static String document(String root, Consumer<XmlOutput> content) {
        var text = new StringWriter();
        try {
            var out = Xml.writer(text);
            new XmlOutput(out).element(root, content);
            out.flush();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return text.toString();
    }

    XmlOutput element(String name, Consumer<XmlOutput> content) {
        try {
            out.writeStartElement(name);
            content.accept(this);
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    /** The namespace of the element that was begun last, and of all in it. */
    XmlOutput namespace(String namespace) {
        try {
            out.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    XmlOutput empty(String name) {
        return element(name, _ -> { });
    }

    XmlOutput textElement(String name, String text) {
        return element(name, element -> element.text(text));
    }

    XmlOutput attribute(String name, String value) {
        try {
            out.writeAttribute(name, value);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    XmlOutput attribute(String name, Optional<String> value) {
        value.ifPresent(present -> attribute(name, present));
        return this;
    }

    XmlOutput text(String text) {
        try {
            if (!text.isEmpty()) {
                out.writeCharacters(text);
            }
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return this;
    }

    /** Nothing that is written into memory fails, but a writer that is used in the wrong order. */
    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException(e);
    }
}
