package org.opennfx.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;

/** A configuration in a file: the XML of its top-level nodes, with a config or data element around them or without. */
final class ConfigurationFile {
    private ConfigurationFile() {}

    /**
     * Reads a file.
     *
     * @return children of the root, with an {@link EditNode.Invalid} for each node that the schema does not have
     * @throws IOException where it is not XML, or cannot be read; the message names the file
     */
    static List<EditNode> read(Path file, Schema schema) throws IOException {
        var content = content(file);
        if (!beginsLikeXml(content)) {
            throw new IOException(file + " is not XML; nfx convert --to xml makes XML of JSON and set statements");
        }
        try {
            var xml = Xml.reader(new ByteArrayInputStream(content));
            xml.nextTag();
            var reader = new XmlReader(schema, XmlReader.Content.CONFIGURATION);
            return isNode(xml, schema) ? List.of(reader.element(xml, schema.root())) : reader.children(xml, schema.root());
        } catch (XMLStreamException | RpcException e) {
            throw new IOException(file + " is not XML: " + e.getMessage(), e);
        }
    }

    private static byte[] content(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableFile("the configuration", file, e);
        }
    }

    /** White space and a byte order mark may stand before the first tag. */
    private static boolean beginsLikeXml(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "").stripLeading().startsWith("<");
    }

    private static boolean isNode(XMLStreamReader xml, Schema schema) {
        var namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        return schema.root().childByNamespace(namespace, xml.getLocalName()).isPresent();
    }
}
