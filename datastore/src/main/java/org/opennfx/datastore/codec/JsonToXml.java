package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Unicode;

/**
 * Writes the content of anydata and anyxml that came as JSON (RFC 7951 5.5 and 5.6) as XML, in which a member is an
 * element, an array as many elements as it has entries, and every value its text.
 */
final class JsonToXml {
    /** RFC 7950 6.2. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final JsonParser in;
    private final Schema schema;
    private final XMLStreamWriter out;
    private Optional<InvalidValue> wrong = Optional.empty();

    private JsonToXml(JsonParser in, Schema schema, XMLStreamWriter out) {
        this.in = in;
        this.schema = schema;
        this.out = out;
    }

    /**
     * The fragment that stands for a value, if there is one. There is none for metadata, for members of unknown modules, an
     * array in an array, null, and text with characters that XML does not have.
     *
     * @param node what it is in
     */
    static Optional<String> of(String value, NodeName node, Schema schema) {
        try {
            return Optional.of(require(value, node, schema));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /**
     * As {@link #of}.
     *
     * @throws InvalidValue why there is none
     */
    static String require(String value, NodeName node, Schema schema) throws InvalidValue {
        var text = new StringWriter();
        try (var in = Json.parser(new StringReader(value))) {
            in.nextToken();
            var out = Xml.writer(text);
            // a writer allows one root element with text in it, a fragment has any number of both
            out.writeStartElement("fragment");
            out.writeCharacters("");
            out.flush();
            var start = text.getBuffer().length();
            var fragment = new JsonToXml(in, schema, out);
            fragment.content(node.module());
            // only what follows an empty element closes it
            out.writeCharacters("");
            out.flush();
            if (fragment.wrong.isPresent()) {
                throw fragment.wrong.get();
            }
            return text.getBuffer().substring(start);
        } catch (XMLStreamException e) {
            throw new InvalidValue("the content has no form in XML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    private void content(String module) throws IOException, XMLStreamException {
        switch (in.currentToken()) {
            case START_OBJECT -> {
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    var name = in.currentName();
                    in.nextToken();
                    member(name, module);
                }
            }
            case START_ARRAY -> {
                try {
                    Json.expectNullInArray(in);
                } catch (InvalidValue e) {
                    refuse(e.getMessage());
                }
            }
            case VALUE_NULL -> refuse("null stands in [null] only");
            default -> text(in.getText());
        }
    }

    private void text(String value) throws XMLStreamException {
        if (Unicode.isText(value)) {
            out.writeCharacters(value);
        } else {
            refuse("the text has a character that XML does not have");
        }
    }

    private void member(String name, String module) throws IOException, XMLStreamException {
        var colon = name.indexOf(':');
        var owner = colon < 0 ? module : name.substring(0, colon);
        var namespace = schema.module(owner).map(ModuleInfo::namespace);
        var local = name.substring(colon + 1);
        if (namespace.isEmpty() || !IDENTIFIER.matcher(local).matches()) {
            refuse("\"" + name + "\" is not the name of a node");
            in.skipChildren();
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            array(local, namespace.get(), owner);
        } else {
            element(local, namespace.get(), owner);
        }
    }

    private void array(String local, String namespace, String module) throws IOException, XMLStreamException {
        for (var i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == 0 && in.currentToken() == JsonToken.VALUE_NULL) {
                out.writeEmptyElement("", local, namespace);
                out.writeDefaultNamespace(namespace);
            } else if (in.currentToken() == JsonToken.START_ARRAY) {
                refuse("an array is in an array");
                in.skipChildren();
            } else {
                element(local, namespace, module);
            }
        }
    }

    private void element(String local, String namespace, String module) throws IOException, XMLStreamException {
        out.writeStartElement("", local, namespace);
        out.writeDefaultNamespace(namespace);
        content(module);
        out.writeEndElement();
    }

    /** Keeps the first reason; the rest is read to its end all the same. */
    private void refuse(String reason) {
        if (wrong.isEmpty()) {
            wrong = Optional.of(new InvalidValue(reason));
        }
    }
}
