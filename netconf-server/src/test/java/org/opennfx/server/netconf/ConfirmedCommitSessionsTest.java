package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A confirmed commit and the sessions around it, over SSH (RFC 6241 8.4). */
class ConfirmedCommitSessionsTest {
    private static final String ADD_FRED = "<edit-config><target><candidate/></target><config><top xmlns='"
            + ExampleDevice.NAMESPACE + "'><users><user><name>fred</name></user></users></top></config></edit-config>";

    @TempDir
    private static Path keys;

    private ExampleDevice device;
    private NetconfClient one;
    private NetconfClient other;

    @BeforeEach
    void start() throws IOException {
        device = ExampleDevice.start(keys);
        one = NetconfClient.open(device);
        other = one.another();
        assertTrue(one.rpc(ADD_FRED).contains("<ok/>"));
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        device.close();
    }

    @Test
    void closingTheSessionUndoesIt() throws IOException {
        assertTrue(one.rpc("<commit><confirmed/></commit>").contains("<ok/>"));
        assertTrue(other.rpc("<lock><target><running/></target></lock>")
                .contains("<session-id>" + one.sessionId() + "</session-id>"));
        assertTrue(other.rpc("<commit/>").contains("in-use"));
        one.rpc("<close-session/>");
        assertTrue(one.isEnded());
        assertFalse(running().contains("fred"));
        assertTrue(other.rpc("<lock><target><running/></target></lock>").contains("<ok/>"));
    }

    @Test
    void killingTheSessionUndoesIt() throws IOException {
        assertTrue(one.rpc("<commit><confirmed/></commit>").contains("<ok/>"));
        assertTrue(other.rpc("<kill-session><session-id>" + one.sessionId() + "</session-id></kill-session>").contains("<ok/>"));
        assertFalse(running().contains("fred"));
    }

    @Test
    void anotherSessionConfirmsByPersistId() throws IOException {
        assertTrue(one.rpc("<commit><confirmed/><persist>IQ,d4668</persist></commit>").contains("<ok/>"));
        one.rpc("<close-session/>");
        assertTrue(one.isEnded());
        assertTrue(running().contains("fred"));
        assertTrue(other.rpc("<commit><persist-id>IQ,d4668</persist-id></commit>").contains("<ok/>"));
        assertTrue(other.rpc("<cancel-commit/>").contains("operation-failed"));
        assertTrue(running().contains("fred"));
    }

    private String running() throws IOException {
        return other.rpc("<get-config><source><running/></source></get-config>");
    }
}
