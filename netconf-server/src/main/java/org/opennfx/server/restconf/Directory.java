package org.opennfx.server.restconf;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;

/** What there is at the root of the API (RFC 8040 3.3). */
final class Directory {
    private static final String LIBRARY = "ietf-yang-library";

    private final List<NodeName> rpcs;
    private final String revision;

    /** @param rpcs those that can be called */
    Directory(Schema schema, List<RpcSchema> rpcs) {
        this.rpcs = rpcs.stream().map(RpcSchema::name).toList();
        this.revision = schema.module(LIBRARY).flatMap(ModuleInfo::revision).orElse("");
    }

    HttpAnswer.Body api(Encoding encoding) {
        return switch (encoding) {
            case JSON -> out -> {
                try (var json = Json.indented(out)) {
                    json.writeStartObject();
                    json.writeObjectFieldStart(ErrorBody.MODULE + ":restconf");
                    json.writeObjectFieldStart("data");
                    json.writeEndObject();
                    json.writeObjectFieldStart("operations");
                    json.writeEndObject();
                    json.writeStringField("yang-library-version", revision);
                    json.writeEndObject();
                    json.writeEndObject();
                }
            };
            case XML -> xml("restconf", xml -> {
                xml.writeEmptyElement(ErrorBody.NAMESPACE, "data");
                xml.writeEmptyElement(ErrorBody.NAMESPACE, "operations");
                xml.writeStartElement(ErrorBody.NAMESPACE, "yang-library-version");
                xml.writeCharacters(revision);
                xml.writeEndElement();
            });
        };
    }

    HttpAnswer.Body operations(Encoding encoding) {
        return switch (encoding) {
            case JSON -> out -> {
                try (var json = Json.indented(out)) {
                    json.writeStartObject();
                    json.writeObjectFieldStart(ErrorBody.MODULE + ":operations");
                    for (var rpc : rpcs) {
                        json.writeArrayFieldStart(rpc.toString());
                        json.writeNull();
                        json.writeEndArray();
                    }
                    json.writeEndObject();
                    json.writeEndObject();
                }
            };
            case XML -> xml("operations", xml -> {
                for (var rpc : rpcs) {
                    xml.writeEmptyElement("", rpc.local(), rpc.namespace());
                    xml.writeDefaultNamespace(rpc.namespace());
                }
            });
        };
    }

    HttpAnswer.Body libraryVersion(Encoding encoding) {
        return switch (encoding) {
            case JSON -> out -> {
                try (var json = Json.indented(out)) {
                    json.writeStartObject();
                    json.writeStringField(ErrorBody.MODULE + ":yang-library-version", revision);
                    json.writeEndObject();
                }
            };
            case XML -> xml("yang-library-version", xml -> xml.writeCharacters(revision));
        };
    }

    private interface XmlContent {
        void write(javax.xml.stream.XMLStreamWriter xml) throws XMLStreamException;
    }

    private static HttpAnswer.Body xml(String root, XmlContent content) {
        return out -> {
            try {
                var xml = Xml.writer(out);
                xml.writeStartElement("", root, ErrorBody.NAMESPACE);
                xml.writeDefaultNamespace(ErrorBody.NAMESPACE);
                content.write(xml);
                xml.writeEndElement();
                xml.writeEndDocument();
                xml.flush();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        };
    }
}
