package org.opennfx.datastore.codec;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

/** The example documents of the device, and what is wrong in others. */
final class Examples {
    private Examples() {}

    static ContainerNode tree(String example) {
        try (var file = YangModules.resource(example).openStream()) {
            var in = Xml.reader(file);
            in.nextTag();
            var read = new XmlReader(Device.SCHEMA, XmlReader.Content.CONFIGURATION).element(in, Device.SCHEMA.root());
            return EditEngine.create(Device.SCHEMA.root(), List.of(read)).root();
        } catch (IOException | XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The nodes that were refused, anywhere in what was read. */
    static List<EditNode.Invalid> invalid(List<EditNode> nodes) {
        return nodes.stream().flatMap(Examples::invalid).toList();
    }

    private static Stream<EditNode.Invalid> invalid(EditNode node) {
        return switch (node) {
            case EditNode.Invalid invalid -> Stream.of(invalid);
            case EditNode.OfContainer container -> invalid(container.children()).stream();
            case EditNode.OfEntry entry -> invalid(entry.children()).stream();
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _ -> Stream.of();
        };
    }
}
