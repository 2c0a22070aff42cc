package org.opennfx.server.restconf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.QualifiedText;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;

/**
 * What is in {@code errors} (RFC 8040 8, grouping errors).
 *
 * @param namespace that of the module that uses the grouping
 */
record ErrorList(Schema schema, String namespace, List<RpcError> errors) {

    /** Writes the value of {@code errors}. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("error");
        for (var error : errors) {
            json(json, error);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes what is in the element {@code errors}. */
    void write(XMLStreamWriter xml) throws XMLStreamException {
        for (var error : errors) {
            xml(xml, error);
        }
    }

    /** An instance-identifier names at least one node (RFC 7950 14), and so nothing names the datastore. */
    private static Optional<InstancePath> path(RpcError error) {
        return error.path().filter(path -> !path.isRoot());
    }

    private static void json(JsonGenerator json, RpcError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("error-type", error.type().toString());
        json.writeStringField("error-tag", error.tag().toString());
        if (error.appTag().isPresent()) {
            json.writeStringField("error-app-tag", error.appTag().get());
        }
        var path = path(error);
        if (path.isPresent()) {
            json.writeStringField("error-path", path.get().toString());
        }
        json.writeStringField("error-message", error.message());
        if (!error.info().isEmpty()) {
            json.writeObjectFieldStart("error-info");
            for (var element : error.info().stream().flatMap(InfoElement::of).toList()) {
                json(json, "", element);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** @param module of what it stands in: the name of one of the same module is not qualified (RFC 7951 4) */
    private static void json(JsonGenerator json, String module, InfoElement element) throws IOException {
        json.writeFieldName(element.module().equals(module) ? element.name() : element.module() + ":" + element.name());
        if (element.text().isPresent()) {
            var text = element.text().get();
            if (element.isNumber()) {
                json.writeNumber(text);
            } else {
                json.writeString(text);
            }
            return;
        }
        json.writeStartObject();
        for (var child : element.children()) {
            json(json, element.module(), child);
        }
        json.writeEndObject();
    }

    private void xml(XMLStreamWriter xml, RpcError error) throws XMLStreamException {
        xml.writeStartElement(namespace, "error");
        leaf(xml, "error-type", error.type().toString());
        leaf(xml, "error-tag", error.tag().toString());
        if (error.appTag().isPresent()) {
            leaf(xml, "error-app-tag", error.appTag().get());
        }
        var path = path(error);
        if (path.isPresent()) {
            xml.writeStartElement(namespace, "error-path");
            QualifiedText.of(path.get(), schema).write(xml);
            xml.writeEndElement();
        }
        leaf(xml, "error-message", error.message());
        if (!error.info().isEmpty()) {
            xml.writeStartElement(namespace, "error-info");
            for (var element : error.info().stream().flatMap(InfoElement::of).toList()) {
                xml(xml, element);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void xml(XMLStreamWriter xml, InfoElement element) throws XMLStreamException {
        var owner = schema.module(element.module()).map(module -> module.namespace()).orElse(namespace);
        xml.writeStartElement("", element.name(), owner);
        xml.writeDefaultNamespace(owner);
        if (element.text().isPresent()) {
            Xml.text(xml, element.text().get());
        }
        for (var child : element.children()) {
            xml(xml, child);
        }
        xml.writeEndElement();
    }

    private void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        Xml.text(xml, text);
        xml.writeEndElement();
    }
}
