package org.opennfx.datastore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

/** Short ways between text and trees for tests. */
public final class Documents {
    private Documents() {}

    public static Schema schema(String... modules) {
        return Schema.load(List.of(modules).stream().map(Documents::module).toList());
    }

    /** A module of the tests. */
    public static URL module(String name) {
        return Objects.requireNonNull(Documents.class.getResource("/yang/" + name + ".yang"), name);
    }

    /** Reads what stands inside an element around it. */
    public static List<EditNode> read(Schema schema, XmlReader.Content content, String xml) {
        return children(new XmlReader(schema, content), schema.root(), "<config>" + xml + "</config>");
    }

    /** Reads the parameters of an rpc. */
    public static List<EditNode> input(Schema schema, RpcSchema rpc, String xml) {
        var around = "<input xmlns='" + rpc.name().namespace() + "'>" + xml + "</input>";
        return children(new XmlReader(schema, XmlReader.Content.DATA), rpc.input(), around);
    }

    private static List<EditNode> children(XmlReader reader, InnerSchema parent, String xml) {
        try {
            var in = Xml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            in.next();
            return reader.children(in, parent);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A data tree that has no errors in it. */
    public static ContainerNode tree(Schema schema, String xml) {
        var result = EditEngine.create(schema.root(), read(schema, XmlReader.Content.CONFIGURATION, xml));
        if (!result.errors().isEmpty()) {
            throw new IllegalArgumentException(result.errors().toString());
        }
        return result.root();
    }

    /** The content of an example of the device's model, which has no errors in its structure. */
    public static ContainerNode example(String resource) {
        return tree(Device.SCHEMA, text(resource));
    }

    /** An example of the device's model without the XML declaration. */
    public static String text(String resource) {
        try (var in = YangModules.resource(resource).openStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("<\\?xml[^>]*>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String xml(Schema schema, ContainerNode root) {
        try {
            var text = new StringWriter();
            var out = Xml.writer(text);
            // a tree may have no root element or several of them
            out.writeStartElement("tree");
            XmlWriter.compact(schema, out).children(root);
            out.writeEndElement();
            out.close();
            return text.toString().replaceFirst("^<tree/?>", "").replaceFirst("</tree>$", "");
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
