package org.opennfx.server;

import java.io.BufferedInputStream;
import java.io.IOException;
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
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var xml = Xml.reader(in);
            xml.nextTag();
            var reader = new XmlReader(schema, XmlReader.Content.CONFIGURATION);
            return isNode(xml, schema) ? List.of(reader.element(xml, schema.root())) : reader.children(xml, schema.root());
        } catch (XMLStreamException | RpcException e) {
            throw new IOException(file + " is not XML: " + e.getMessage(), e);
        }
    }

    private static boolean isNode(XMLStreamReader xml, Schema schema) {
        var namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        return schema.root().childByNamespace(namespace, xml.getLocalName()).isPresent();
    }
}
