package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/** Names that a node has in other releases of the device. */
class AlsoNamedTest {
    private static final String XML = """
            <configuration xmlns="urn:opennfx:nfx"><virtual-network-functions><name>vrtr1</name><interfaces><name>eth2</name>
            <mapping><interface><%s>hsxe0</%s><virtual-function/></interface></mapping>
            </interfaces></virtual-network-functions></configuration>
            """;
    private static final ContainerNode OWN = Documents.tree(Device.SCHEMA, XML.formatted("name", "name"));

    @Test
    void xmlMayUseTheOtherName() {
        assertEquals(OWN, Documents.tree(Device.SCHEMA, XML.formatted("interface-name", "interface-name")));
    }

    @Test
    void jsonMayUseTheOtherName() throws IOException {
        var json = """
                {"nfx:configuration": {"virtual-network-functions": [{"name": "vrtr1", "interfaces": [{"name": "eth2",
                "mapping": {"interface": [{"interface-name": "hsxe0", "virtual-function": {}}]}}]}]}}
                """;
        assertEquals(OWN, EditEngine.create(Device.SCHEMA.root(), new JsonReader(Device.SCHEMA, XmlReader.Content.CONFIGURATION)
                .document(Json.parser(new StringReader(json)), Device.SCHEMA.root())).root());
    }

    @Test
    void bothNamesAtOnceAreOneNodeTooMany() {
        var both = XML.formatted("name", "name").replace("<virtual-function/>", "<interface-name>hsxe0</interface-name>");
        List<EditNode> read = Documents.read(Device.SCHEMA, XmlReader.Content.CONFIGURATION, both);
        assertEquals(
                List.of("bad-element"),
                EditEngine.create(Device.SCHEMA.root(), read).errors().stream()
                        .map(RpcError::tag).map(Object::toString).toList());
    }
}
