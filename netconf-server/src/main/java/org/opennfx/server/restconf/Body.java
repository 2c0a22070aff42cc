package org.opennfx.server.restconf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;

/**
 * The data in the body of a request (RFC 8040 5.2). All that reads throws a {@link Refusal}: 400 for what is no document or not
 * the one that is expected, 408 and 413 for one that comes too slowly or is too long.
 */
record Body(Schema schema, InputStream in, Encoding encoding) {

    private static final Wrapper DATASTORE = new Wrapper(ErrorBody.MODULE, ErrorBody.NAMESPACE, "data");

    /** Where the data stands in a document: in one member or element of this name. */
    private record Wrapper(String module, String namespace, String local) {
        boolean is(XMLStreamReader xml) {
            return local.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
        }

        @Override
        public String toString() {
            return module + ":" + local;
        }
    }

    /** Something that is read of the body, whatever it fails with. */
    private interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    /** The only node in the document, a child of the parent. */
    EditNode child(InnerSchema parent, InstancePath at) {
        var nodes = refusing(() -> switch (encoding) {
            case JSON -> jsonChildren(parent, at);
            case XML -> List.of(element(parent, at));
        });
        return one(nodes);
    }

    /** The only node in the document, which is to be the one that a path names. */
    EditNode node(Resource.Data target) {
        return named(target, child(parent(target), target.path().parent()));
    }

    /** As {@link #node}, for a value in a YANG patch, which in XML stands in an element of its own. */
    EditNode value(Resource.Data target) {
        return switch (encoding) {
            case JSON -> node(target);
            case XML -> named(target, one(refusing(() -> {
                var xml = Xml.reader(in);
                xml.nextTag();
                return new XmlReader(schema, XmlReader.Content.CONFIGURATION)
                        .children(xml, parent(target), Place.at(target.path().parent()));
            })));
        };
    }

    /** A YANG patch (RFC 8072 2.2). */
    YangPatch patch() {
        return YangPatch.of(refusing(() -> switch (encoding) {
            case JSON -> new JsonPatchReader(Json.parser(in)).read();
            case XML -> new XmlPatchReader(Xml.reader(in)).read();
        }));
    }

    private InnerSchema parent(Resource.Data target) {
        return target.schema().parent().orElse(schema.root());
    }

    private static EditNode one(List<EditNode> nodes) {
        for (var node : nodes) {
            if (node instanceof EditNode.Invalid invalid) {
                throw invalid.error().asException();
            }
        }
        if (nodes.size() != 1) {
            throw Refusal.badRequest("the body has " + nodes.size() + " nodes; one is expected");
        }
        return nodes.getFirst();
    }

    private static EditNode named(Resource.Data target, EditNode node) {
        var parent = target.path().parent();
        if (!Edits.path(parent, node).equals(target.path())) {
            throw Refusal.badRequest("the body is not about what the path names").at(target.path());
        }
        return node;
    }

    /** The whole content of a datastore: what is in {@code ietf-restconf:data}. */
    List<EditNode> datastore() {
        return wrapped(DATASTORE, schema.root(), "", XmlReader.Content.CONFIGURATION);
    }

    /** As {@link #datastore}, for a value in a YANG patch. */
    List<EditNode> wholeValue() {
        return switch (encoding) {
            case JSON -> datastore();
            case XML -> refusing(() -> {
                var xml = Xml.reader(in);
                xml.nextTag();
                return wrappedXml(xml, DATASTORE, schema.root(), XmlReader.Content.CONFIGURATION);
            });
        };
    }

    /** The parameters of an operation, in {@code input}. */
    List<EditNode> input(InnerSchema input, String module, String namespace) {
        return wrapped(new Wrapper(module, namespace, "input"), input, module, XmlReader.Content.DATA);
    }

    private List<EditNode> jsonChildren(InnerSchema parent, InstancePath at) throws IOException {
        try (var json = Json.parser(in)) {
            expectObject(json, json.nextToken());
            var nodes = new JsonReader(schema, XmlReader.Content.CONFIGURATION).members(json, parent, "", Place.at(at));
            expectEnd(json);
            return nodes;
        }
    }

    private EditNode element(InnerSchema parent, InstancePath at) throws XMLStreamException {
        var xml = Xml.reader(in);
        xml.nextTag();
        var node = new XmlReader(schema, XmlReader.Content.CONFIGURATION).element(xml, parent, Place.at(at));
        expectEnd(xml);
        return node;
    }

    private List<EditNode> wrapped(Wrapper wrapper, InnerSchema parent, String module, XmlReader.Content content) {
        return refusing(() -> switch (encoding) {
            case JSON -> wrappedJson(wrapper, parent, module, content);
            case XML -> wrappedXml(Xml.reader(in), wrapper, parent, content);
        });
    }

    private List<EditNode> wrappedJson(Wrapper wrapper, InnerSchema parent, String module, XmlReader.Content content)
            throws IOException {
        try (var json = Json.parser(in)) {
            expectObject(json, json.nextToken());
            if (json.nextToken() != JsonToken.FIELD_NAME || !json.currentName().equals(wrapper.toString())) {
                throw Refusal.badRequest("the body is to have one member, \"" + wrapper + "\"");
            }
            expectObject(json, json.nextToken());
            var nodes = new JsonReader(schema, content).members(json, parent, module, Place.ROOT);
            if (json.nextToken() != JsonToken.END_OBJECT) {
                throw Refusal.badRequest("the body is to have no other member than \"" + wrapper + "\"");
            }
            expectEnd(json);
            return nodes;
        }
    }

    /** @param xml before the element that is to be the wrapper */
    private List<EditNode> wrappedXml(XMLStreamReader xml, Wrapper wrapper, InnerSchema parent, XmlReader.Content content)
            throws XMLStreamException {
        xml.nextTag();
        if (!wrapper.is(xml)) {
            throw Refusal.badRequest("the body is to be one element " + wrapper.local() + " of " + wrapper.namespace());
        }
        var nodes = new XmlReader(schema, content).children(xml, parent);
        expectEnd(xml);
        return nodes;
    }

    private static void expectObject(JsonParser json, JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw Refusal.malformed("a JSON object is expected" + at(json));
        }
    }

    private static String at(JsonParser json) {
        var where = json.currentTokenLocation();
        return " in line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static void expectEnd(JsonParser json) throws IOException {
        if (json.nextToken() != null) {
            throw Refusal.malformed("there is more after the object" + at(json));
        }
    }

    private static void expectEnd(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private static <T> T refusing(Reading<T> reading) {
        try {
            return reading.read();
        } catch (StreamConstraintsException e) {
            throw Refusal.unread(e);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw Refusal.malformed(Json.reason(e) + " in line " + where.getLineNr() + ", column " + where.getColumnNr());
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? Refusal.unread(io) : Refusal.malformed(Xml.reason(e));
        } catch (IOException e) {
            throw Refusal.unread(e);
        }
    }
}
