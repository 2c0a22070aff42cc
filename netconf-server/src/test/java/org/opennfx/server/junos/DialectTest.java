package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.DeviceOptions;

/** Who speaks it, and who does not. */
class DialectTest {
    private static final String CAPABILITIES =
            "<get><filter><netconf-state xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring'><capabilities/></netconf-state>"
                    + "</filter></get>";

    @TempDir
    private Path directory;

    @Test
    void strictAnswersAreAsOddAsThoseOfTheDevice() throws IOException {
        try (var server = JunosServer.start(directory, DeviceOptions.Nfx.DEFAULT.withJunos(JunosManner.STRICT));
                var client = server.session()) {
            assertFalse(client.rpc("<get-software-information/>").contains("software-information"));
            assertTrue(client.rpc("<get-software-information><local/><detail/></get-software-information>").contains("<software-information"));
            var compared = client.rpc("<get-configuration compare='rollback' rollback='0' format='text'/>");
            assertTrue(compared.contains("statement must contain additional statements"), compared);
            assertTrue(compared.contains("<configuration-information>"), compared);
        }
    }

    @Test
    void theHelloSaysThatItIsSpoken() throws IOException {
        try (var server = JunosServer.start(directory); var client = server.session()) {
            var capabilities = client.rpc(CAPABILITIES);
            assertTrue(capabilities.contains("http://xml.juniper.net/netconf/junos/1.0"), capabilities);
            assertTrue(client.rpc("<get-configuration/>").contains("<configuration "));
        }
    }

    @Test
    void aServerThatDoesNotSpeakItSaysSoAndTakesNoOtherNamespace() throws IOException {
        try (var server = JunosServer.start(directory, DeviceOptions.Nfx.DEFAULT.withoutJunos());
                var client = server.session()) {
            assertEquals(-1, client.rpc(CAPABILITIES).indexOf("juniper"));
            assertTrue(client.rpc("<get-configuration/>").contains("operation-not-supported"));
            var edited = client.rpc("<edit-config><target><candidate/></target><config><configuration xmlns=''/></config></edit-config>");
            assertTrue(edited.contains("unknown-namespace"), edited);
        }
    }

    @Test
    void anOperationThatIsNotThereIsNamed() throws IOException {
        try (var server = JunosServer.start(directory); var client = server.session()) {
            var refused = client.rpc("<get-bgp-summary-information xmlns=''/>");
            assertTrue(refused.contains(">there is no operation get-bgp-summary-information<"), refused);
        }
    }
}
