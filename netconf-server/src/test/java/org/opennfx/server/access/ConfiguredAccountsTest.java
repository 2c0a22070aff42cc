package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

class ConfiguredAccountsTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final String HASH = "$6$salt$" + "a".repeat(86);
    private static final String ROOT = "<root-authentication><encrypted-password>" + HASH + "</encrypted-password>"
            + "<ssh-ed25519><name>ssh-ed25519 AAAA</name></ssh-ed25519></root-authentication>";
    private static final String READER = "<login><user><name>un</name><class>unauthorized</class><authentication>"
            + "<encrypted-password>" + HASH + "</encrypted-password></authentication></user></login>";

    private static ContainerNode tree(String system) {
        try {
            var text = "<configuration xmlns='urn:opennfx:nfx'><system>" + system + "</system></configuration>";
            var in = Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            in.nextTag();
            var node = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
            var result = EditEngine.create(SCHEMA.root(), List.of(node));
            assertEquals(List.of(), result.errors());
            return result.root();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Account root(String services) {
        var system = ROOT + "<services><ssh>" + services + "</ssh></services>";
        return new ConfiguredAccounts(() -> tree(system)).find("root").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, true",
        "<root-login>allow</root-login>, true, true",
        "<root-login>deny-password</root-login>, false, true",
        "<root-login>deny</root-login>, false, false",
        "<no-passwords/>, false, true",
        "<no-public-keys/>, true, false",
    })
    void sshServiceSaysHowRootMayLogIn(String services, boolean password, boolean keys) {
        assertEquals(password, root(services).password().isPresent());
        assertEquals(keys, !root(services).publicKeys().isEmpty());
    }

    @Test
    void aKeyThatIsTiedToAHostOpensNothing() {
        var tied = ROOT.replace("</name>", "</name><from>192.0.2.1</from>");
        assertEquals(List.of(), new ConfiguredAccounts(() -> tree(tied)).find("root").orElseThrow().publicKeys());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void aCommitThatLocksEverybodyOutIsRefused(int before, boolean refused) {
        var check = new LoginCheck(() -> before == 1);
        var errors = check.check(tree(READER));
        assertEquals(refused, !errors.isEmpty());
        assertTrue(errors.stream().map(RpcError::message).allMatch(text -> text.contains("'root-authentication'")));
        assertEquals(List.of(), check.check(tree(ROOT)));
    }
}
