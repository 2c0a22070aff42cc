package org.opennfx.server.restconf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;

/** What came of a YANG patch (RFC 8072 2.3, yang-patch-status). */
record PatchStatus(String patch, Outcome outcome) {

    /** What there is to say beside its name. */
    sealed interface Outcome {
        /** All edits are done. */
        record Ok() implements Outcome {}

        /** None is done, for reasons that are those of no single edit. */
        record Failed(List<RpcError> errors) implements Outcome {}

        /** None is done, for one of them failed. */
        record FailedEdit(String edit, List<RpcError> errors) implements Outcome {}
    }

    HttpAnswer.Body in(Schema schema, Encoding encoding) {
        return switch (encoding) {
            case JSON -> out -> json(schema, out);
            case XML -> out -> xml(schema, out);
        };
    }

    private static ErrorList list(Schema schema, List<RpcError> errors) {
        return new ErrorList(schema, YangPatch.NAMESPACE, errors);
    }

    private void json(Schema schema, OutputStream out) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(YangPatch.MODULE + ":yang-patch-status");
            json.writeStringField("patch-id", patch);
            outcome(schema, json);
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
        }
    }

    private void outcome(Schema schema, JsonGenerator json) throws IOException {
        switch (outcome) {
            case Outcome.Ok _ -> {
                json.writeArrayFieldStart("ok");
                json.writeNull();
                json.writeEndArray();
            }
            case Outcome.Failed(var errors) -> {
                json.writeFieldName("errors");
                list(schema, errors).write(json);
            }
            case Outcome.FailedEdit(var edit, var errors) -> {
                json.writeObjectFieldStart("edit-status");
                json.writeArrayFieldStart("edit");
                json.writeStartObject();
                json.writeStringField("edit-id", edit);
                json.writeFieldName("errors");
                list(schema, errors).write(json);
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
        }
    }

    private void xml(Schema schema, OutputStream out) throws IOException {
        try {
            var xml = Xml.writer(out);
            xml.writeStartElement("", "yang-patch-status", YangPatch.NAMESPACE);
            xml.writeDefaultNamespace(YangPatch.NAMESPACE);
            leaf(xml, "patch-id", patch);
            outcome(schema, xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void outcome(Schema schema, XMLStreamWriter xml) throws XMLStreamException {
        switch (outcome) {
            case Outcome.Ok _ -> xml.writeEmptyElement(YangPatch.NAMESPACE, "ok");
            case Outcome.Failed(var errors) -> errors(xml, list(schema, errors));
            case Outcome.FailedEdit(var edit, var errors) -> {
                xml.writeStartElement(YangPatch.NAMESPACE, "edit-status");
                xml.writeStartElement(YangPatch.NAMESPACE, "edit");
                leaf(xml, "edit-id", edit);
                errors(xml, list(schema, errors));
                xml.writeEndElement();
                xml.writeEndElement();
            }
        }
    }

    private static void errors(XMLStreamWriter xml, ErrorList errors) throws XMLStreamException {
        xml.writeStartElement(YangPatch.NAMESPACE, "errors");
        errors.write(xml);
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(YangPatch.NAMESPACE, name);
        Xml.text(xml, text);
        xml.writeEndElement();
    }
}
