package org.opennfx.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonReader;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.TextReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Reads configurations in any format against a schema. */
final class DocumentReader {
    private static final XmlReader.Content CONTENT = XmlReader.Content.CONFIGURATION;

    private final Schema schema;
    private final ContainerSchema configuration;

    DocumentReader(Schema schema) {
        this.schema = schema;
        this.configuration =
                (ContainerSchema) schema.root().childByModule("nfx", "configuration").orElseThrow();
    }

    Document read(DocumentFormat format, byte[] content) {
        try {
            return switch (format) {
                case XML -> xml(content);
                case JSON -> json(content);
                case SET -> statements(new SetReader(new SetGrammar(), configuration).document(new StringReader(text(content))));
                case TEXT -> curly(text(content));
            };
        } catch (XMLStreamException e) {
            return malformed(firstLine(e.getMessage()), location(e.getLocation()));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var location = at == null ? Location.UNKNOWN : new Location(at.getLineNr(), at.getColumnNr());
            return malformed(Json.reason(e), location);
        } catch (CharacterCodingException e) {
            return malformed("the text is not UTF-8", Location.UNKNOWN);
        } catch (IOException e) {
            return malformed(firstLine(e.getMessage()), Location.UNKNOWN);
        }
    }

    private Document xml(byte[] content) throws XMLStreamException {
        var in = Xml.reader(new ByteArrayInputStream(content));
        try {
            in.nextTag();
            var header = new InstanceDataHeader(schema);
            var nodes = nodes(in, header);
            while (in.next() != XMLStreamConstants.END_DOCUMENT) {
                // comments may follow; anything else is not well-formed, which the stream says
            }
            return whole(nodes, header.findings());
        } catch (RpcException e) {
            // elements that are nested too deeply
            return broken(e.errors().getFirst(), location(in.getLocation()));
        }
    }

    private static Location location(javax.xml.stream.@Nullable Location at) {
        return at == null ? Location.UNKNOWN : new Location(at.getLineNumber(), at.getColumnNumber());
    }

    private Document json(byte[] content) throws IOException {
        var reader = new JsonReader(schema, CONTENT);
        if (!InstanceDataJson.isIn(content)) {
            return whole(reader.document(Json.parser(new ByteArrayInputStream(content)), schema.root()), List.of());
        }
        var header = new InstanceDataHeader(schema);
        var nodes = InstanceDataJson.read(content, schema, reader, header);
        return whole(nodes, header.findings());
    }

    /** The root is a node of the schema, an element of NETCONF around such nodes, or an instance data set. */
    private List<EditNode> nodes(XMLStreamReader in, InstanceDataHeader header) throws XMLStreamException {
        var reader = new XmlReader(schema, CONTENT);
        if (InstanceDataXml.isAt(in)) {
            return InstanceDataXml.read(in, schema, reader, header);
        }
        return isEnvelope(in) ? reader.children(in, schema.root()) : List.of(reader.element(in, schema.root()));
    }

    private boolean isEnvelope(XMLStreamReader in) {
        var namespace = Objects.requireNonNullElse(in.getNamespaceURI(), "");
        return schema.root().childByNamespace(namespace, in.getLocalName()).isEmpty()
                && (in.getLocalName().equals("config") || in.getLocalName().equals("data"));
    }

    private static String text(byte[] content) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Document curly(String text) {
        var nodes = new TextReader(new SetGrammar(), configuration, TextReader.Replacing.AS_MARKED).document(text);
        return whole(nodes, unfinished(nodes, InstancePath.ROOT));
    }

    /** All of it together is one edit. */
    private Document whole(List<EditNode> nodes, List<Finding> header) {
        var findings = new ArrayList<>(header);
        findings.addAll(refused(nodes));
        var root = findings.stream().noneMatch(Finding::isError)
                ? EditEngine.create(schema.root(), nodes).root()
                : ContainerNode.empty(schema.root());
        return new Document(nodes, root, findings);
    }

    /** Each line is an edit of what those before it made. */
    private Document statements(List<EditNode> edits) {
        var root = ContainerNode.empty(schema.root());
        var findings = new ArrayList<>(refused(edits));
        for (var edit : edits) {
            if (!(edit instanceof EditNode.Invalid)) {
                var result = EditEngine.apply(root, List.of(edit), Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR);
                root = result.root();
                result.errors().forEach(error -> findings.add(statement(edit, error)));
                findings.addAll(unfinished(List.of(edit), InstancePath.ROOT));
            }
        }
        return new Document(edits, root, findings);
    }

    /** To delete what is not there is no error to the device, which has these words for it. */
    private static Finding statement(EditNode edit, RpcError error) {
        if (error.tag() != ErrorTag.DATA_MISSING) {
            return Finding.error(edit.location(), error);
        }
        var warning = RpcError.application(ErrorTag.DATA_MISSING, "statement not found");
        return Finding.warning(edit.location(), error.path().map(warning::at).orElse(warning));
    }

    /** To name a container that is nothing without what is in it does nothing; the device has these words for it. */
    private static List<Finding> unfinished(List<EditNode> nodes, InstancePath parent) {
        var findings = new ArrayList<Finding>();
        for (var node : nodes) {
            if (node instanceof EditNode.OfContainer container && container.operation().isEmpty()) {
                var here = parent.node(container.schema().name());
                if (container.children().isEmpty() && !container.schema().presence()) {
                    findings.add(Finding.warning(container.location(), RpcError.application(
                                    ErrorTag.MISSING_ELEMENT, "statement must contain additional statements")
                            .at(here)));
                }
                findings.addAll(unfinished(container.children(), here));
            } else if (node instanceof EditNode.OfEntry entry) {
                findings.addAll(unfinished(entry.children(), parent.child(entry.key().step(entry.schema()))));
            }
        }
        return findings;
    }

    private static List<Finding> refused(List<EditNode> nodes) {
        var findings = new ArrayList<Finding>();
        for (var node : nodes) {
            switch (node) {
                case EditNode.Invalid invalid -> findings.add(Finding.error(invalid.location(), invalid.error()));
                case EditNode.OfContainer container -> findings.addAll(refused(container.children()));
                case EditNode.OfEntry entry -> findings.addAll(refused(entry.children()));
                case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Derived _ -> { }
            }
        }
        return findings;
    }

    private Document malformed(String message, Location location) {
        return broken(RpcError.rpc(ErrorTag.MALFORMED_MESSAGE, message), location);
    }

    private Document broken(RpcError error, Location location) {
        return new Document(
                List.of(), ContainerNode.empty(schema.root()), List.of(Finding.error(location, error)));
    }

    /** Libraries add the location on further lines. */
    private static String firstLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read").strip();
    }
}
