package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with :writable-running and :startup (RFC 6241 8.2 and 8.7), over SSH. */
class WritableRunningTest {
    private static final String ADD_FRED = "<edit-config><target><running/></target><config><top xmlns='"
            + ExampleDevice.NAMESPACE + "'><users><user><name>fred</name></user></users></top></config></edit-config>";
    private static final String GET_STARTUP = "<get-config><source><startup/></source></get-config>";

    @TempDir
    private static Path keys;

    @Test
    void runningIsWrittenDirectlyAndCopiedToStartup() throws IOException {
        try (var device = ExampleDevice.start(keys, options -> options.writableRunning(true).startup(true));
                var client = NetconfClient.open(device)) {
            assertTrue(client.serverHello().contains("capability:writable-running:1.0<"));
            assertTrue(client.serverHello().contains("capability:startup:1.0<"));
            assertTrue(client.rpc(ADD_FRED).contains("<ok/>"));
            assertTrue(client.rpc(GET_STARTUP).contains("<data/>") || client.rpc(GET_STARTUP).contains("<data></data>"));
            assertTrue(client.rpc("<copy-config><target><startup/></target><source><running/></source></copy-config>")
                    .contains("<ok/>"));
            assertTrue(client.rpc(GET_STARTUP).contains("fred"));
            assertTrue(client.rpc("<delete-config><target><startup/></target></delete-config>").contains("<ok/>"));
        }
    }
}
