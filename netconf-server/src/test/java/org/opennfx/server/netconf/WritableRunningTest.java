package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with :writable-running and :startup (RFC 6241 8.2 and 8.7), over SSH. */
class WritableRunningTest {
    private static final String ADD_FRED = "<edit-config><target><running/></target><config><top xmlns='"
            + ExampleDevice.NAMESPACE + "'><users><user><name>fred</name></user></users></top></config></edit-config>";
    private static final String SAVE =
            "<copy-config><target><startup/></target><source><running/></source></copy-config>";
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
            assertTrue(client.rpc(SAVE).contains("<ok/>"));
            assertTrue(client.rpc(GET_STARTUP).contains("fred"));
            assertTrue(client.rpc("<delete-config><target><startup/></target></delete-config>").contains("<ok/>"));
        }
    }

    @Test
    void editDataWritesRunningAndGetDataReadsStartup() throws IOException {
        try (var device = ExampleDevice.start(keys, options -> options.writableRunning(true).startup(true));
                var client = NetconfClient.open(device)) {
            assertTrue(client.rpc(nmda("edit-data", "running", "<config><top xmlns='" + ExampleDevice.NAMESPACE
                            + "'><users><user><name>wilma</name></user></users></top></config>"))
                    .contains("<ok/>"));
            assertTrue(client.rpc(nmda("get-data", "running", "")).contains("wilma"));
            assertFalse(client.rpc(nmda("get-data", "startup", "")).contains("wilma"));
            assertTrue(client.rpc(SAVE).contains("<ok/>"));
            assertTrue(client.rpc(nmda("get-data", "startup", "")).contains("wilma"));
        }
    }

    private static String nmda(String operation, String datastore, String more) {
        return "<" + operation + " xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-nmda'>"
                + "<datastore xmlns:ds='urn:ietf:params:xml:ns:yang:ietf-datastores'>ds:" + datastore + "</datastore>"
                + more + "</" + operation + ">";
    }

    /** RFC 8341 3.2.6. */
    @Test
    void savingRunningTakesNoRightToTheData() throws IOException {
        try (var device = ExampleDevice.start(keys, options -> options.writableRunning(true).startup(true));
                var root = NetconfClient.open(device);
                var guest = NetconfClient.open(device.port(), "guest", Framing.CHUNKED)) {
            assertTrue(root.rpc(ADD_FRED).contains("<ok/>"));
            assertTrue(guest.rpc(ADD_FRED.replace("fred", "barney")).contains("access-denied"));
            assertTrue(guest.rpc(SAVE).contains("<ok/>"));
            assertTrue(root.rpc(GET_STARTUP).contains("fred"));
        }
    }
}
