package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.ValueType;

/**
 * Reads the content of anydata and anyxml out of JSON (RFC 7951 5.5 and 5.6). It is kept as XML, in which a member is an
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
     * @param in at the value of the node; afterwards at its end
     * @throws InvalidValue if it has no form in XML: metadata, an unknown module, an array in an array
     */
    static String read(JsonParser in, Schema schema) throws IOException, InvalidValue {
        var text = new StringWriter();
        try {
            var out = Xml.writer(text);
            var fragment = new JsonToXml(in, schema, out);
            fragment.content("");
            out.flush();
            if (fragment.wrong.isPresent()) {
                throw fragment.wrong.get();
            }
        } catch (XMLStreamException e) {
            throw new InvalidValue("the content has no form in XML: " + e.getMessage());
        }
        return text.toString();
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
        if (ValueType.isText(value)) {
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
