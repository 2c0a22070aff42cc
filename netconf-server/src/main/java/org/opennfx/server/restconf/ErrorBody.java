package org.opennfx.server.restconf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;

/** The errors of a request (RFC 8040 7.1 and 8, yang-errors). */
record ErrorBody(Schema schema, List<RpcError> errors) {
    static final String MODULE = "ietf-restconf";
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-restconf";

    ErrorBody {
        errors = Errors.limited(List.copyOf(errors));
    }

    HttpAnswer.Body in(Encoding encoding) {
        return switch (encoding) {
            case JSON -> this::json;
            case XML -> this::xml;
        };
    }

    private void json(OutputStream out) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartObject();
            json.writeFieldName(MODULE + ":errors");
            new ErrorList(schema, NAMESPACE, errors).write(json);
            json.writeEndObject();
            json.flush();
        }
    }

    private void xml(OutputStream out) throws IOException {
        try {
            var xml = Xml.writer(out);
            xml.writeStartElement("", "errors", NAMESPACE);
            xml.writeDefaultNamespace(NAMESPACE);
            new ErrorList(schema, NAMESPACE, errors).write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
