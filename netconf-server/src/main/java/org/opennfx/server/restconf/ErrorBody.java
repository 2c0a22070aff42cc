package org.opennfx.server.restconf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.QualifiedText;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;

/** The errors of a request (RFC 8040 7.1 and 8, yang-errors). */
record ErrorBody(Schema schema, List<RpcError> errors) {
    static final String MODULE = "ietf-restconf";
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-restconf";

    HttpAnswer.Body in(Encoding encoding) {
        return switch (encoding) {
            case JSON -> this::json;
            case XML -> this::xml;
        };
    }

    private void json(OutputStream out) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(MODULE + ":errors");
            json.writeArrayFieldStart("error");
            for (var error : errors) {
                json(json, error);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
        }
    }

    private static void json(JsonGenerator json, RpcError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("error-type", error.type().toString());
        json.writeStringField("error-tag", error.tag().toString());
        if (error.appTag().isPresent()) {
            json.writeStringField("error-app-tag", error.appTag().get());
        }
        if (error.path().isPresent()) {
            json.writeStringField("error-path", error.path().get().toString());
        }
        json.writeStringField("error-message", error.message());
        if (!error.info().isEmpty()) {
            json.writeObjectFieldStart("error-info");
            for (var element : error.info().stream().flatMap(InfoElement::of).toList()) {
                json(json, element);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void json(JsonGenerator json, InfoElement element) throws IOException {
        json.writeFieldName(element.module().isEmpty() ? element.name() : element.module() + ":" + element.name());
        if (element.text().isPresent()) {
            json.writeString(element.text().get());
            return;
        }
        json.writeStartObject();
        for (var child : element.children()) {
            json(json, child);
        }
        json.writeEndObject();
    }

    private void xml(OutputStream out) throws IOException {
        try {
            var xml = Xml.writer(out);
            xml.writeStartElement("", "errors", NAMESPACE);
            xml.writeDefaultNamespace(NAMESPACE);
            for (var error : errors) {
                xml(xml, error);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void xml(XMLStreamWriter xml, RpcError error) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "error");
        leaf(xml, "error-type", error.type().toString());
        leaf(xml, "error-tag", error.tag().toString());
        if (error.appTag().isPresent()) {
            leaf(xml, "error-app-tag", error.appTag().get());
        }
        if (error.path().isPresent()) {
            xml.writeStartElement(NAMESPACE, "error-path");
            QualifiedText.of(error.path().get(), schema).write(xml);
            xml.writeEndElement();
        }
        leaf(xml, "error-message", error.message());
        if (!error.info().isEmpty()) {
            xml.writeStartElement(NAMESPACE, "error-info");
            for (var element : error.info().stream().flatMap(InfoElement::of).toList()) {
                xml(xml, element);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void xml(XMLStreamWriter xml, InfoElement element) throws XMLStreamException {
        var namespace = schema.module(element.module()).map(module -> module.namespace()).orElse(NAMESPACE);
        xml.writeStartElement("", element.name(), namespace);
        xml.writeDefaultNamespace(namespace);
        if (element.text().isPresent()) {
            Xml.text(xml, element.text().get());
        }
        for (var child : element.children()) {
            xml(xml, child);
        }
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        Xml.text(xml, text);
        xml.writeEndElement();
    }
}
